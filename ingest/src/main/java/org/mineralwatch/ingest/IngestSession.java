package org.mineralwatch.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
import org.mineralwatch.news.CanonicalAddress;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;

/**
 * The room's work from one assignment of feeds on, until something breaks: follow the topic, poll what is due, settle what came,
 * commit it. One thread does all of it but the polling itself. What is remembered changes only after a commit, so a session that
 * breaks leaves nothing half done: the next one reads everything again.
 */
final class IngestSession implements FeedsReader.FeedListener {
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final int MOST_AT_ONCE = 200;

    private final FeedsReader feeds;
    private final FeedsWriter writer;
    private final FeedMemory memory;
    private final Work work;
    private final PollQueue queue;
    private final Schedule schedule;
    private final Settling settling;
    private final Set<String> underway = new HashSet<>();
    private final BlockingQueue<Polled> results = new LinkedBlockingQueue<>();
    private long ended;

    /**
     * What the sessions of a room share.
     *
     * @param poll asks and reads a feed
     * @param fullText fetches the pages of articles where a feed wants it
     * @param pool runs the polls
     * @param settings bounds and pace
     * @param collecting how long results are collected for one commit
     * @param counts told what was committed
     * @param clock tells when feeds are due
     */
    record Work(
            FeedPoll poll,
            FullText fullText,
            Executor pool,
            IngestSettings settings,
            Duration collecting,
            IngestCounts counts,
            Clock clock) {}

    private record Polled(String address, PollOutcome outcome, PageTexts pages, Instant at) {}

    /** The reader is made for the session, since it tells the session whose turn begins. */
    interface ReaderFactory {
        FeedsReader create(FeedsReader.FeedListener listener);
    }

    IngestSession(ReaderFactory reader, FeedsWriter writer, FeedMemory memory, Work work) {
        this.writer = writer;
        this.memory = memory;
        this.work = work;
        this.queue = new PollQueue(work.settings.pause());
        this.schedule = new Schedule(work.clock, work.settings.floors());
        this.settling = new Settling(schedule);
        this.feeds = reader.create(this);
    }

    /** One turn of the loop. */
    void turn() throws InterruptedException {
        feeds.follow(idle() ? work.collecting : GLANCE);
        pollWhatIsDue();
        List<Settled> settled = collect();
        List<DeadLetter> letters = feeds.takeLetters();
        if (!settled.isEmpty() || !letters.isEmpty()) {
            writer.commit(settled, letters, feeds.offsets(), feeds.group());
            work.counts.committed(letters.size());
            settled.forEach(this::committed);
        }
        work.counts.tellFailing(work.clock.instant());
    }

    /** With no poll under way only the topic can bring something to do. */
    boolean idle() {
        return queue.inFlight() == 0 && results.isEmpty();
    }

    /** Polls that have ended since the session began. */
    long ended() {
        return ended;
    }

    /** Polls that have begun and not ended. */
    int underWay() {
        return queue.inFlight();
    }

    boolean ready() {
        return feeds.ready();
    }

    /** The partitions of {@code feeds} whose feeds rest until they are read to their end. */
    Set<Integer> reading() {
        return feeds.reading();
    }

    /** A feed whose poll is not committed yet gets its next turn when it is. */
    @Override
    public void wanted(String address) {
        if (!underway.contains(address)) {
            FeedState state = memory.state(address);
            rest(state);
            queue.put(address, hosts(state), schedule.due(state));
        }
    }

    @Override
    public void unwanted(String address) {
        queue.remove(address);
    }

    /** Whoever a poll asks: where the feed stands, and where that sent us the last time. */
    private static Set<String> hosts(FeedState state) {
        Set<String> hosts = new HashSet<>(Set.of(CanonicalAddress.hostOf(state.asked())));
        if (state.validators().validFor() != null) {
            hosts.add(CanonicalAddress.hostOf(state.validators().validFor()));
        }
        return hosts;
    }

    private void rest(FeedState state) {
        if (work.settings.hostWaits() && state.polls().quietUntil() != null) {
            queue.rest(hosts(state), state.polls().quietUntil());
        }
    }

    private void pollWhatIsDue() {
        while (queue.inFlight() < work.settings.threads()) {
            Instant now = work.clock.instant();
            Optional<String> next = queue.next(now);
            if (next.isEmpty()) {
                return;
            }
            FeedState state = memory.state(next.get());
            Instant allowed = schedule.allowed(state.pace(), now);
            if (allowed.isAfter(now)) {
                queue.done(next.get(), now);
                queue.put(next.get(), hosts(state), allowed);
            } else {
                poll(next.get(), state);
            }
        }
    }

    private void poll(String address, FeedState state) {
        underway.add(address);
        Optional<FeedDefinition> feed = memory.definition(address);
        work.pool.execute(() -> results.add(polled(feed, state)));
    }

    private Polled polled(Optional<FeedDefinition> feed, FeedState state) {
        PollOutcome outcome = work.poll.poll(state);
        Instant at = work.clock.instant();
        try {
            return new Polled(state.address(), outcome, work.fullText.of(feed, state, outcome), at);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) { // else its host would wait for ever
            Failed failed = new Failed(Kind.BROKEN_ANSWER, "unexpected: " + e);
            return new Polled(state.address(), new PollOutcome.Failure(failed, new byte[0]), PageTexts.NONE, at);
        }
    }

    /** When there may be something to poll, if ever. */
    Optional<Instant> nextDue() {
        return queue.nextDue();
    }

    /** Waits a little for results; while they come, the freed threads go on polling. */
    private List<Settled> collect() throws InterruptedException {
        List<Settled> settled = new ArrayList<>();
        if (idle()) {
            return settled;
        }
        long end = System.nanoTime() + work.collecting.toNanos();
        Polled polled = results.poll(work.collecting.toNanos(), TimeUnit.NANOSECONDS);
        while (polled != null) {
            settle(polled).ifPresent(settled::add);
            pollWhatIsDue();
            boolean more = !idle() && settled.size() < MOST_AT_ONCE;
            long left = more ? end - System.nanoTime() : 0;
            polled = left > 0 ? results.poll(left, TimeUnit.NANOSECONDS) : null;
        }
        return settled;
    }

    /** Nothing comes of a poll whose feed went to another instance, or was removed or paused, in the meantime. */
    private Optional<Settled> settle(Polled polled) {
        ended++;
        boolean wanted = queue.done(polled.address, work.clock.instant());
        Optional<FeedDefinition> feed = memory.definition(polled.address);
        if (!wanted || feed.isEmpty()) {
            goOn(polled.address);
            return Optional.empty();
        }
        Settled settled = settling.settle(feed.get(), memory.state(polled.address), polled.outcome, polled.at);
        rest(settled.next());
        return Optional.of(polled.pages.into(settled));
    }

    private void goOn(String address) {
        underway.remove(address);
        if (memory.definition(address).isPresent()) {
            wanted(address);
        }
    }

    private void committed(Settled settled) {
        FeedState before = memory.state(settled.next().address());
        memory.remember(settled.next());
        work.counts.committed(settled, before);
        goOn(settled.next().address());
    }
}
