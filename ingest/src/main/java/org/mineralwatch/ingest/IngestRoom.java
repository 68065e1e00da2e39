package org.mineralwatch.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.fetch.Credentials;
import org.mineralwatch.ingest.fetch.FeedFetcher;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.ClockWatch;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Progress;
import org.mineralwatch.service.Pulses;
import org.mineralwatch.service.Refusal;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.TopicUse;
import org.mineralwatch.service.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls this instance's share of the feeds and publishes what is new. Instances share the feeds through the group of the topic
 * {@code feeds}; one that dies is replaced by the others, and its next life takes its feeds back.
 */
public final class IngestRoom implements Room {
    private static final Logger LOG = LoggerFactory.getLogger(IngestRoom.class);
    private static final Duration COLLECTING = Duration.ofMillis(100);
    private static final Duration BETWEEN_SESSIONS = Duration.ofSeconds(1);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What a poll may take beside the fetch of its document: to read it, and to fetch pages. */
    private static final Duration BESIDE_FETCH = Duration.ofMinutes(5);

    /** What it does with which topics. */
    public static final List<TopicUse> TOPICS = List.of(
            TopicUse.readAndWrite(Topics.FEEDS), TopicUse.write(Topics.ARTICLES), TopicUse.write(Topics.DEAD_LETTERS));

    private final KafkaConnection kafka;
    private final Lane lane;
    private final String instanceId;
    private final Clock clock;
    private final FeedMemory memory = new FeedMemory();
    private final FeedFetcher fetcher;
    private final ArticlePages pages;
    private final ExecutorService pool;
    private final IngestSession.Work work;
    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile Health health = new Health.Waiting("not started");
    private final LongSupplier nanos;
    private final Turns turns;
    private final Progress polls;
    private long lastReady;

    /**
     * @param settings bounds and pace
     * @param archive where the pages of articles are kept, if they are
     * @param kafka the cluster
     * @param lane whose topics are read and written
     * @param instanceId who this instance is in all its lives
     * @param metrics where it counts
     * @param clock tells when feeds are due
     */
    public IngestRoom(
            IngestSettings settings,
            Path archive,
            KafkaConnection kafka,
            Lane lane,
            String instanceId,
            Metrics metrics,
            Clock clock) {
        this(settings, archive, kafka, lane, instanceId, metrics, clock, System::nanoTime);
    }

    /** The same with another clock for how long things take, which nobody sets. */
    IngestRoom(
            IngestSettings settings,
            Path archive,
            KafkaConnection kafka,
            Lane lane,
            String instanceId,
            Metrics metrics,
            Clock clock,
            LongSupplier nanos) {
        this.kafka = kafka;
        this.lane = lane;
        this.instanceId = instanceId;
        this.clock = clock;
        this.fetcher = new FeedFetcher(settings.fetch(), clock);
        this.pages = new ArticlePages(settings, archive, fetcher, metrics, clock);
        AtomicInteger number = new AtomicInteger();
        this.pool = Executors.newFixedThreadPool(
                settings.threads(), task -> new Thread(task, "poll-" + number.incrementAndGet()));
        this.work = new IngestSession.Work(
                new FeedPoll(pages::feed),
                pages.fullText(),
                pool,
                settings,
                COLLECTING,
                new IngestCounts(metrics, memory, clock),
                clock);
        this.thread = new Thread(this::run, "ingest");
        this.nanos = nanos;
        this.turns = new Turns(PATIENCE, nanos);
        this.polls = new Progress(settings.fetch().whole().plus(BESIDE_FETCH), nanos);
        this.lastReady = nanos.getAsLong();
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public boolean vital() {
        return true;
    }

    @Override
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (stop.getCount() > 0 && !(health instanceof Health.Refused)) {
                turns.next();
                session();
                stop.await(BETWEEN_SESSIONS.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("ingest was interrupted");
        } catch (FencedInstanceIdException e) {
            fail("another process runs as ingest-" + instanceId + ": give each a --data folder of its own", e);
        } catch (RuntimeException | Error e) {
            fail("ingest died: " + e, e);
        }
    }

    private void fail(String message, Throwable cause) {
        health = new Health.Failed(message);
        LOG.error("{}", message, cause);
    }

    /** Works until it is told to stop or Kafka says no; then everything is read again from the topic. */
    private void session() throws InterruptedException {
        health = new Health.Waiting("connecting to " + kafka);
        try (SessionClients clients = SessionClients.connect(kafka, lane, instanceId)) {
            IngestSession session = new IngestSession(
                    listener -> new FeedsReader(
                            clients.consumer(), lane.topic(Topics.FEEDS), clients::ends, memory, listener),
                    new FeedsWriter(clients.producer(), lane, clock),
                    memory,
                    work);
            ClockWatch watch = new ClockWatch(clock, nanos);
            Pulses heartbeats = Pulses.heartbeats(nanos);
            while (stop.getCount() > 0 && !jumped(watch)) {
                session.turn();
                turns.next();
                health = polls.stuck(session.ended(), session.underWay())
                        ? new Health.Failed(
                                "no progress: " + session.underWay() + " polls are under way, and none ends")
                        : session.ready() ? ready(clients.unheard(heartbeats)) : reading(session.reading());
            }
        } catch (FencedInstanceIdException | InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            health = after(e);
        } finally {
            memory.clear();
        }
    }

    private static boolean jumped(ClockWatch watch) {
        Optional<Duration> jump = watch.jump();
        jump.ifPresent(by -> LOG.warn(
                "the clock of this machine was set {} by {} s: planning all polls anew",
                by.isNegative() ? "back" : "ahead",
                by.abs().toSeconds()));
        return jump.isPresent();
    }

    private Health after(KafkaException e) {
        Optional<String> refusal = Refusal.of(e, kafka.user());
        if (refusal.isPresent()) {
            LOG.error("ingest ends: {}", refusal.get());
            return new Health.Refused(refusal.get());
        }
        String cause = PlainText.line(e.toString(), 300);
        work.counts().brokenOff();
        LOG.warn("nothing more was committed: {}; reading the feeds' states again and going on", cause);
        return new Health.Waiting("starting again after " + cause);
    }

    private Health ready(boolean unheard) {
        lastReady = nanos.getAsLong();
        if (unheard) {
            return Health.Waiting.forGroup();
        }
        return new Health.Ready(memory.assigned() + " feeds, " + memory.failing() + " failing");
    }

    /** Nobody ends a transaction that hangs but the operator, and no restart does, so it must not look like a long start. */
    private Health reading(Set<Integer> partitions) {
        if (partitions.isEmpty() || nanos.getAsLong() - lastReady < PATIENCE.toNanos()) {
            return new Health.Waiting("reading the feeds' states");
        }
        return new Health.Waiting("the feeds in partitions " + partitions + " of " + lane.topic(Topics.FEEDS)
                + " rest: these cannot be read to their end, as when a transaction was left open there;"
                + " see 'kafka-transactions.sh find-hanging'");
    }

    @Override
    public Health health() {
        Health now = turns.of(health);
        if (!(now instanceof Health.Ready)) {
            return now;
        }
        return memory.unbalanced().<Health>map(IngestRoom::unbalanced).orElse(now);
    }

    /** Everything goes on, and no restart mends it. */
    private static Health unbalanced(FeedState feed) {
        return new Health.Waiting("the books of " + Credentials.without(feed.address())
                + " do not balance: of its entries, " + feed.books().remainder()
                + " are neither new, known, edited nor dropped; this is a fault of ours, please report it with"
                + " 'mineralwatch feeds status --json'");
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(CLOSE_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("ingest did not end within {} s; its open transaction will be aborted", CLOSE_LIMIT.toSeconds());
            thread.interrupt();
        }
        // only now: a poll that is broken off must not be settled as a failure of its feed
        pool.shutdownNow();
        fetcher.close();
        pages.close();
    }
}
