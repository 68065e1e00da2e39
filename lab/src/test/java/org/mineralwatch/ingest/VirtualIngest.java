package org.mineralwatch.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.mineralwatch.ingest.fetch.FeedFetcher;
import org.mineralwatch.ingest.pages.PageOutcome;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedRecord;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.Metrics;

/**
 * The room's real session and fetcher between a topic {@code feeds} that is kept here and a clock that jumps to whenever something is
 * due: a week of polling takes as long as its requests. It stands in the room's package, since only the room may start sessions.
 */
public final class VirtualIngest implements AutoCloseable {
    private static final String FEEDS = Lane.LIVE.topic(Topics.FEEDS);
    private static final TopicPartition PARTITION = new TopicPartition(FEEDS, 0);

    private final Clock clock;
    private final Consumer<Instant> jump;
    private final IngestSettings settings;
    private final Map<String, byte[]> topic = new LinkedHashMap<>();
    private final List<ProducerRecord<String, byte[]>> published = new ArrayList<>();
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(cluster(), true, null, new StringSerializer(), new ByteArraySerializer());
    private final FeedFetcher fetcher;
    private MockConsumer<String, byte[]> consumer;
    private IngestSession session;
    private long offset;

    /**
     * @param settings of the room
     * @param clock what everything looks at
     * @param jump sets it
     */
    public VirtualIngest(IngestSettings settings, Clock clock, Consumer<Instant> jump) {
        this.settings = settings;
        this.clock = clock;
        this.jump = jump;
        this.fetcher = new FeedFetcher(settings.fetch(), clock);
        producer.initTransactions();
    }

    /** Defines a feed, also while it runs. */
    public void define(FeedDefinition feed) {
        byte[] value = Topics.FEEDS.value().serializer().serialize(FEEDS, feed);
        topic.put(feed.key(), value);
        if (consumer != null) {
            add(feed.key(), value);
        }
    }

    /** Starts, or starts again with nothing but what was committed. */
    public void start() {
        consumer = new MockConsumer<>("earliest");
        offset = 0;
        FeedMemory memory = new FeedMemory();
        session = new IngestSession(
                listener -> new FeedsReader(
                        consumer, FEEDS, parts -> Map.of(PARTITION, (long) topic.size()), memory, listener),
                new FeedsWriter(producer, Lane.LIVE, clock),
                memory,
                new IngestSession.Work(
                        new FeedPoll(fetcher::fetch),
                        new FullText(
                                page -> new PageOutcome.Missing("none", "no feed here wants pages"), told -> {}, clock),
                        Runnable::run,
                        settings,
                        Duration.ofMillis(1),
                        new IngestCounts(new Metrics(), memory, clock),
                        clock));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.rebalance(List.of(PARTITION));
        consumer.rebalance(List.of(PARTITION)); // the new assignment that a member asks for
        topic.forEach(this::add);
    }

    private void add(String key, byte[] value) {
        consumer.addRecord(new ConsumerRecord<>(FEEDS, 0, offset++, key, value));
    }

    /** Polls whatever is due up to a time, which it is afterwards. */
    public void runUntil(Instant end) {
        try {
            while (true) {
                session.turn();
                producer.history().forEach(this::keep);
                producer.clear();
                if (!session.idle()) {
                    continue;
                }
                Optional<Instant> due = session.nextDue().filter(time -> !time.isAfter(end));
                if (due.isEmpty()) {
                    jump.accept(end);
                    return;
                }
                if (due.get().isAfter(clock.instant())) {
                    jump.accept(due.get());
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void keep(ProducerRecord<String, byte[]> record) {
        if (record.topic().equals(FEEDS)) {
            topic.put(record.key(), record.value());
        } else {
            published.add(record);
        }
    }

    /** The next commit does not succeed, whereupon the session ends. */
    public void failNextCommit() {
        producer.commitTransactionException = new KafkaException("no commit this time");
    }

    /** From here on commits succeed again. */
    public void mendCommits() {
        producer.commitTransactionException = null;
        producer.abortTransaction();
    }

    /** What is remembered of a feed, as it was committed. */
    public FeedState state(String address) {
        byte[] value = topic.get(FeedState.keyOf(address));
        FeedRecord record = Topics.FEEDS.value().deserializer().deserialize(FEEDS, value);
        return value == null ? FeedState.unseen(address) : (FeedState) record;
    }

    /** Articles that were published. */
    public List<Article> articles() {
        String articles = Lane.LIVE.topic(Topics.ARTICLES);
        return published.stream()
                .filter(record -> record.topic().equals(articles))
                .map(record -> Topics.ARTICLES.value().deserializer().deserialize(articles, record.value()))
                .toList();
    }

    /** Everything that was published besides states. */
    public List<ProducerRecord<String, byte[]>> published() {
        return List.copyOf(published);
    }

    private static Cluster cluster() {
        Node node = new Node(0, "localhost", 9092);
        Node[] nodes = {node};
        return new Cluster(
                "virtual", List.of(node), List.of(new PartitionInfo(FEEDS, 0, node, nodes, nodes)), Set.of(), Set.of());
    }

    @Override
    public void close() {
        fetcher.close();
    }

    /** The states of all feeds by address. */
    public Map<String, FeedState> states() {
        Map<String, FeedState> states = new HashMap<>();
        String suffix = FeedState.keyOf("");
        topic.keySet().stream()
                .filter(key -> key.endsWith(suffix))
                .map(key -> key.substring(0, key.length() - suffix.length()))
                .forEach(address -> states.put(address, state(address)));
        return states;
    }
}
