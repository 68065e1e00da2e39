package org.mineralwatch.sink.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.StartFailure;

class AtomCopyTest {
    private static final long START = 1_795_000_000_000L;

    @TempDir
    Path temporary;

    private Path folder;
    private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> topics =
            new TreeMap<>(java.util.Comparator.comparing(TopicPartition::toString));
    private final AtomCounts counts = new AtomCounts();
    private long now;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectory(temporary.resolve("feeds-out"));
    }

    @Test
    void a_feed_reader_finds_empty_feeds_before_there_is_any_alert() throws IOException {
        topic("security");
        copy(folder);
        assertThat(FeedReader.documents(folder).keySet()).containsExactly("all.atom", "security.atom");
        assertThat(FeedReader.follow(folder, "all").get(0).ids()).isEmpty();
    }

    @Test
    void a_copy_that_is_killed_anywhere_again_and_again_gives_the_bytes_of_one_that_is_not() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int life = 0; life < 40; life++) {
            some(random, 40);
            AtomCopy copy = begin(folder);
            copy.recover();
            for (int steps = random.nextInt(8); steps > 0; steps--) {
                now += random.nextInt(2);
                copy.step();
            }
        }
        copy(folder);
        Path whole = Files.createDirectory(temporary.resolve("whole"));
        copy(whole);
        assertThat(FeedReader.documents(folder)).as("seed " + seed).isEqualTo(FeedReader.documents(whole));
        assertThat(FeedReader.follow(folder, "all").size()).isGreaterThan(3);
    }

    @Test
    void a_second_start_reads_on_where_the_first_ended_and_writes_nothing_anew() throws IOException {
        some(new Random(1), 300);
        copy(folder);
        long events = counts.events().sum();
        long documents = counts.documents().sum();
        copy(folder);
        assertThat(counts.events().sum()).isEqualTo(events);
        assertThat(counts.documents().sum()).isEqualTo(documents);
        add("security", "late", 1);
        copy(folder);
        assertThat(counts.events().sum()).isEqualTo(events + 1);
        assertThat(FeedReader.follow(folder, "all").get(0).entries("title")).containsKey("late");
        assertThat(counts.lag()).hasValue(0);
    }

    @Test
    void documents_are_renewed_once_a_second_however_often_alerts_come() throws IOException {
        topic("security");
        try (AtomCopy copy = begin(folder)) {
            copy.recover();
            copy.step();
            long before = counts.documents().sum();
            for (int i = 0; i < 50; i++) {
                add("security", "s" + i, 1);
                copy.step();
            }
            assertThat(counts.documents().sum()).isEqualTo(before);
            now++;
            copy.step();
            assertThat(counts.documents().sum()).isEqualTo(before + 2);
        }
    }

    @Test
    void another_address_has_every_document_written_anew() throws IOException {
        some(new Random(1), 300);
        copy(folder);
        try (AtomCopy copy = begin(folder, new AtomSettings("https://news.example/feeds"))) {
            copy.recover();
            copy.step();
        }
        assertThat(FeedReader.documents(folder).values())
                .hasSizeGreaterThan(4)
                .allSatisfy(document ->
                        assertThat(AtomRules.read(document).link("self")).startsWith("https://news.example/feeds/"));
    }

    @Test
    void topics_that_lost_records_have_everything_built_again() throws IOException {
        some(new Random(1), 600);
        copy(folder);
        topics.values().forEach(records -> records.subList(150, records.size()).clear());
        copy(folder);
        Path whole = Files.createDirectory(temporary.resolve("whole"));
        copy(whole);
        assertThat(FeedReader.documents(folder)).isEqualTo(FeedReader.documents(whole));
    }

    @Test
    void state_that_is_forgotten_is_built_again_from_the_topics() throws IOException {
        some(new Random(1), 300);
        copy(folder);
        Map<String, String> before = FeedReader.documents(folder);
        Files.writeString(folder.resolve(".state/entries/security/1.json"), "[]");
        AtomCopy.forget(folder);
        copy(folder);
        assertThat(FeedReader.documents(folder)).isEqualTo(before);
    }

    @Test
    void feeds_of_another_cluster_are_not_touched() throws IOException {
        some(new Random(1), 30);
        copy(folder);
        try (AtomCopy other = new AtomCopy(new Reader(), "other", folder, AtomSettings.DEFAULTS, pace(), counts)) {
            assertThatThrownBy(other::recover)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("other")
                    .hasMessageContaining("move the folder away");
        }
    }

    @Test
    void a_record_that_is_no_alert_costs_itself_only() throws IOException {
        add("security", "s1", 1);
        for (String value :
                new String[] {"{", "[]", "{}", "{\"id\":\"x\"}", "{\"id\":\"x\\ny\",\"status\":\"raised\"}"}) {
            put("security", value.getBytes(StandardCharsets.UTF_8));
        }
        put("security", null);
        put("security", "{\"id\":\"bare\",\"version\":1,\"status\":\"raised\"}".getBytes(StandardCharsets.UTF_8));
        copy(folder);
        assertThat(FeedReader.follow(folder, "security").get(0).entries("title").keySet())
                .containsExactly("bare", "s1");
    }

    private void some(Random random, int events) {
        for (int i = 0; i < events; i++) {
            String subject = random.nextInt(3) == 0 ? "aviation" : "security";
            int id = random.nextInt(400);
            String key = subject + id;
            int version = 1
                    + (int) topic(subject).stream()
                            .filter(record -> record.key().equals(key))
                            .count();
            add(subject, key, version);
        }
    }

    private void add(String subject, String id, int version) {
        put(subject, id, Json.line(SomeAlerts.plain(subject, id, version)).getBytes(StandardCharsets.UTF_8));
    }

    private void put(String subject, byte[] value) {
        put(subject, "key", value);
    }

    private void put(String subject, String key, byte[] value) {
        TopicPartition partition = partition(subject);
        List<ConsumerRecord<String, byte[]>> records = topic(subject);
        records.add(new ConsumerRecord<>(
                partition.topic(),
                0,
                records.size(),
                START + 700L * records.size(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                java.util.Optional.empty()));
    }

    private List<ConsumerRecord<String, byte[]>> topic(String subject) {
        return topics.computeIfAbsent(partition(subject), p -> new ArrayList<>());
    }

    private static TopicPartition partition(String subject) {
        return new TopicPartition(Lane.LIVE.topic(Topics.alerts(subject)), 0);
    }

    /** Copies all that is there. */
    private void copy(Path to) throws IOException {
        try (AtomCopy copy = begin(to)) {
            copy.recover();
            for (int steps = 0; steps < 100; steps++) {
                copy.step();
            }
            now++;
            copy.step();
        }
    }

    private AtomCopy begin(Path to) {
        return begin(to, AtomSettings.DEFAULTS);
    }

    private AtomCopy begin(Path to, AtomSettings settings) {
        return new AtomCopy(new Reader(), "cluster", to, settings, pace(), counts);
    }

    private Pace pace() {
        return new Pace(Duration.ofSeconds(1), () -> Duration.ofSeconds(now).toNanos());
    }

    private final class Reader extends MockConsumer<String, byte[]> {
        Reader() {
            super("none");
            topics.keySet()
                    .forEach(partition -> updatePartitions(
                            partition.topic(), List.of(new PartitionInfo(partition.topic(), 0, null, null, null))));
        }

        @Override
        public synchronized Map<TopicPartition, Long> beginningOffsets(java.util.Collection<TopicPartition> of) {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            of.forEach(partition -> offsets.put(partition, 0L));
            return offsets;
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(java.util.Collection<TopicPartition> of) {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            of.forEach(partition ->
                    offsets.put(partition, (long) topics.get(partition).size()));
            return offsets;
        }

        @Override
        public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
            updateBeginningOffsets(beginningOffsets(assignment()));
            updateEndOffsets(endOffsets(assignment()));
            for (TopicPartition partition : assignment()) {
                List<ConsumerRecord<String, byte[]>> all = topics.get(partition);
                int from = (int) position(partition);
                all.subList(from, Math.min(all.size(), from + 50)).forEach(this::addRecord);
            }
            return super.poll(Duration.ZERO);
        }
    }
}
