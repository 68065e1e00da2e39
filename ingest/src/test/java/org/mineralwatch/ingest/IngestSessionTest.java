package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.fetch.Answer;
import org.mineralwatch.ingest.fetch.FetchOutcome;
import org.mineralwatch.ingest.fetch.FetchOutcome.Fetched;
import org.mineralwatch.ingest.fetch.FetchRequest;
import org.mineralwatch.ingest.page.Page;
import org.mineralwatch.ingest.pages.PageOutcome;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedRecord;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.PublicationTime;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.Metrics;

class IngestSessionTest {
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final String FEEDS = Lane.LIVE.topic(Topics.FEEDS);
    private static final String ARTICLES = Lane.LIVE.topic(Topics.ARTICLES);
    private static final String ADDRESS = "https://desk.example/feed";
    private static final TopicPartition PARTITION = new TopicPartition(FEEDS, FeedPartition.of(ADDRESS, 4));

    private final Map<String, FetchOutcome> answers = new HashMap<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(cluster(), true, null, new StringSerializer(), new ByteArraySerializer());
    private final FeedMemory memory = new FeedMemory();
    private int asked;
    private String page = "";
    private long offset;
    private IngestSession session;

    @BeforeEach
    void start() {
        producer.initTransactions();
        IngestSettings settings = IngestSettings.DEFAULTS;
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        session = new IngestSession(
                listener -> new FeedsReader(
                        consumer, FEEDS, parts -> Map.of(PARTITION, ends.get(PARTITION)), memory, listener),
                new FeedsWriter(producer, Lane.LIVE, clock),
                memory,
                new IngestSession.Work(
                        new FeedPoll((request, reader) -> reader.apply(fetch(request))),
                        new FullText(address -> page(), reason -> {}, clock),
                        Runnable::run,
                        settings,
                        Duration.ofMillis(1),
                        new IngestCounts(new Metrics(), memory, clock),
                        clock));
        answers.put(ADDRESS, feed("<item><title>t</title><link>https://desk.example/1</link></item>"));
    }

    @Test
    void a_due_feed_is_published_with_its_state_and_its_offsets_in_one_transaction() throws Exception {
        assign(1, definition(false));
        session.turn();
        assertThat(sent(ARTICLES)).hasSize(1);
        assertThat(sent(FEEDS)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(ADDRESS + "#state");
            assertThat(record.partition()).isEqualTo(PARTITION.partition());
            assertThat(record.timestamp()).isEqualTo(NOW.toEpochMilli());
        });
        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(producer.consumerGroupOffsetsHistory())
                .singleElement()
                .satisfies(
                        groups -> assertThat(groups.values().iterator().next()).containsKey(PARTITION));
        assertThat(session.ended()).isEqualTo(1);
        assertThat(session.underWay()).isZero();
        session.turn();
        assertThat(asked).as("not before its time").isEqualTo(1);
    }

    @Test
    void
            a_member_that_came_back_polls_nothing_before_a_new_assignment_since_its_former_life_may_have_left_one_half_done()
                    throws Exception {
        ends.put(PARTITION, 1L);
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.rebalance(List.of(PARTITION));
        add(FeedDefinition.keyOf(ADDRESS), definition(false));
        session.turn();
        session.turn();
        assertThat(consumer.shouldRebalance()).isTrue();
        assertThat(asked).isZero();
        assertThat(session.ready()).isFalse();
        consumer.rebalance(List.of(PARTITION));
        session.turn();
        assertThat(asked).isEqualTo(1);
        assertThat(session.ready()).isTrue();
    }

    @Test
    void nothing_is_polled_before_the_partition_is_read_to_its_very_end() throws Exception {
        assign(3, definition(false));
        session.turn();
        session.turn();
        assertThat(asked).isZero();
        assertThat(session.ready()).isFalse();
        assertThat(session.reading()).containsExactly(PARTITION.partition());
        add(FeedState.keyOf(ADDRESS), state("https://desk.example/1"));
        add("other", null);
        session.turn();
        assertThat(asked).isEqualTo(1);
        assertThat(session.reading()).isEmpty();
        assertThat(sent(ARTICLES)).as("the predecessor published it").isEmpty();
    }

    @Test
    void a_commit_that_fails_leaves_the_memory_as_it_was() {
        producer.commitTransactionException = new KafkaException("fenced");
        assign(1, definition(false));
        assertThatThrownBy(session::turn).isInstanceOf(KafkaException.class);
        assertThat(memory.state(ADDRESS)).isEqualTo(FeedState.unseen(ADDRESS));
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void a_feed_that_is_paused_removed_or_moved_away_is_not_polled() throws Exception {
        assign(1, definition(true));
        session.turn();
        assertThat(asked).isZero();
        add(FeedDefinition.keyOf(ADDRESS), definition(false));
        session.turn();
        assertThat(asked).isEqualTo(1);
        add(FeedDefinition.keyOf(ADDRESS), null);
        session.turn();
        assertThat(memory.assigned()).isZero();
        consumer.rebalance(List.of());
        session.turn();
        assertThat(asked).isEqualTo(1);
        assertThat(session.ready()).isFalse();
    }

    @Test
    void a_page_that_is_no_feed_becomes_a_dead_letter_with_its_cause() throws Exception {
        answers.put(ADDRESS, new Fetched("<html/>".getBytes(StandardCharsets.UTF_8), "text/html", ADDRESS, answer()));
        assign(1, definition(false));
        session.turn();
        assertThat(sent(Lane.LIVE.topic(Topics.DEAD_LETTERS))).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo(ADDRESS);
            assertThat(new String(
                            letter.headers()
                                    .lastHeader("__streams.errors.exception")
                                    .value(),
                            StandardCharsets.UTF_8))
                    .isEqualTo("not-a-feed");
            assertThat(letter.headers().lastHeader("__streams.errors.message")).isNotNull();
            assertThat(letter.headers().lastHeader("__streams.errors.topic")).isNotNull();
        });
        assertThat(memory.state(ADDRESS).validators().etag())
                .as("it must be sent again in full")
                .isNull();
        assertThat(memory.state(ADDRESS).polls().failures()).isEqualTo(1);
    }

    @Test
    void a_record_that_is_none_costs_itself_only() throws Exception {
        assign(2, definition(false));
        consumer.addRecord(new ConsumerRecord<>(
                FEEDS, PARTITION.partition(), offset++, "x#definition", "no json".getBytes(StandardCharsets.UTF_8)));
        session.turn();
        assertThat(sent(Lane.LIVE.topic(Topics.DEAD_LETTERS))).singleElement().satisfies(letter -> {
            assertThat(error(letter, "topic")).isEqualTo(FEEDS);
            assertThat(error(letter, "partition")).isEqualTo(Integer.toString(PARTITION.partition()));
            assertThat(error(letter, "offset")).isEqualTo(Long.toString(offset - 1));
        });
        assertThat(sent(ARTICLES)).hasSize(1);
    }

    @Test
    void an_error_of_one_feed_does_not_kill_the_room() throws Exception {
        answers.clear();
        assign(1, definition(false));
        session.turn();
        assertThat(memory.state(ADDRESS).polls().lastError()).startsWith("exhausted");
    }

    @Test
    void a_state_too_large_for_a_record_forgets_its_oldest_entries() throws Exception {
        StringBuilder items = new StringBuilder();
        IntStream.range(0, 2_000)
                .forEach(n -> items.append("<item><title>t</title><guid>")
                        .append("g".repeat(490))
                        .append(n)
                        .append("</guid><link>https://desk.example/")
                        .append("l".repeat(1_900))
                        .append(n)
                        .append("</link></item>"));
        answers.put(ADDRESS, feed(items.toString()));
        assign(1, definition(false));
        session.turn();
        assertThat(sent(FEEDS).get(0).value().length).isLessThan(4 << 20);
        assertThat(sent(ARTICLES)).hasSize(2_000);
    }

    @Test
    void the_page_of_an_article_changes_its_text_and_never_makes_it_an_edit() throws Exception {
        String text = "Two ministries signed a memorandum on rare earths, and a joint fund begins in spring.";
        answers.put(
                ADDRESS,
                feed(
                        "<item><title>Memorandum on rare earths signed</title><link>https://desk.example/1</link></item>"));
        page = text;
        assign(1, new FeedDefinition(ADDRESS, "Desk", Duration.ofMinutes(15), false, true));
        session.turn();
        Article published = Topics.ARTICLES
                .value()
                .deserializer()
                .deserialize(ARTICLES, sent(ARTICLES).get(0).value());
        assertThat(published.text()).isEqualTo(text);
        FeedState after = memory.state(ADDRESS);
        Ledger.Taken again = Ledger.take(
                after,
                "Desk",
                (org.mineralwatch.ingest.feed.ParsedFeed) org.mineralwatch.ingest.feed.FeedParser.parse(
                        ((Fetched) answers.get(ADDRESS)).body(), null, ADDRESS),
                NOW);
        assertThat(again.books().known()).isEqualTo(1);
        assertThat(again.articles()).isEmpty();
    }

    private PageOutcome page() {
        return new PageOutcome.Found(
                new Page("Memorandum on rare earths signed", page, PublicationTime.NONE, null, null, null));
    }

    private FetchOutcome fetch(FetchRequest request) {
        asked++;
        if (!answers.containsKey(request.address())) {
            throw new StackOverflowError();
        }
        return answers.get(request.address());
    }

    private static FetchOutcome feed(String items) {
        String xml = "<rss version='2.0'><channel><title>Desk</title>" + items + "</channel></rss>";
        return new Fetched(xml.getBytes(StandardCharsets.UTF_8), null, ADDRESS, answer());
    }

    private static FeedDefinition definition(boolean paused) {
        return new FeedDefinition(ADDRESS, "Desk", Duration.ofMinutes(15), paused);
    }

    private static FeedState state(String shown) {
        Article first = Ledger.take(
                        FeedState.unseen(ADDRESS),
                        "Desk",
                        (org.mineralwatch.ingest.feed.ParsedFeed) org.mineralwatch.ingest.feed.FeedParser.parse(
                                ((Fetched) feed("<item><title>t</title><link>" + shown + "</link></item>")).body(),
                                null,
                                ADDRESS),
                        NOW)
                .articles()
                .get(0);
        return FeedState.unseen(ADDRESS)
                .taken(
                        List.of(new FeedState.KnownEntry(first.guid(), first.id(), first.address(), first.revision())),
                        Books.EMPTY,
                        NOW);
    }

    private static Answer answer() {
        return new Answer(ADDRESS, ADDRESS, ADDRESS, "\"e\"", null, null);
    }

    private static String error(ProducerRecord<String, byte[]> letter, String name) {
        return new String(
                letter.headers().lastHeader("__streams.errors." + name).value(), StandardCharsets.UTF_8);
    }

    private void assign(long end, FeedDefinition definition) {
        ends.put(PARTITION, end);
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.rebalance(List.of(PARTITION));
        consumer.rebalance(List.of(PARTITION)); // the new assignment that a member asks for
        add(definition.key(), definition);
    }

    private void add(String key, FeedRecord value) {
        byte[] bytes = Topics.FEEDS.value().serializer().serialize(FEEDS, value);
        consumer.addRecord(new ConsumerRecord<>(FEEDS, PARTITION.partition(), offset++, key, bytes));
    }

    private List<ProducerRecord<String, byte[]>> sent(String topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic))
                .toList();
    }

    private static Cluster cluster() {
        Node node = new Node(0, "localhost", 9092);
        List<PartitionInfo> partitions = IntStream.range(0, 4)
                .mapToObj(n -> new PartitionInfo(FEEDS, n, node, new Node[] {node}, new Node[] {node}))
                .toList();
        return new Cluster("c", List.of(node), partitions, java.util.Set.of(), java.util.Set.of());
    }
}
