package org.mineralwatch.sink.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.sink.copy.PretendedTopics;

class AtomCopyTest {
    private static final long START = 1_795_000_000_000L;

    @TempDir
    Path temporary;

    private Path folder;
    private final PretendedTopics topics = new PretendedTopics();
    private final AtomCounts counts = new AtomCounts();
    private long now;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectory(temporary.resolve("feeds-out"));
    }

    @Test
    void a_feed_reader_finds_empty_feeds_before_there_is_any_alert() throws IOException {
        topics.topic("security");
        copy(folder);
        assertThat(FeedReader.documents(folder).keySet()).containsExactly("all.atom", "security.atom");
        assertThat(FeedReader.follow(folder, "all").get(0).ids()).isEmpty();
    }

    @Test
    void a_copy_that_is_killed_anywhere_again_and_again_gives_the_bytes_of_one_that_is_not() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int life = 0; life < 20; life++) {
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
        topics.topic("security");
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
        topics.topics().forEach(records -> records.subList(150, records.size()).clear());
        copy(folder);
        assertCopiedWhole();
    }

    @Test
    void topics_that_were_made_anew_have_everything_built_again_however_long_they_are() throws IOException {
        some(new Random(1), 300);
        copy(folder);
        topics.topics().forEach(List::clear);
        some(new Random(2), 600);
        copy(folder);
        assertCopiedWhole();
    }

    @Test
    void state_that_is_forgotten_is_built_again_from_the_topics() throws IOException {
        some(new Random(1), 300);
        copy(folder);
        Map<String, String> before = FeedReader.documents(folder);
        Files.writeString(folder.resolve(".state/entries/security/1.json"), "[]");
        try (AtomCopy distrusted = begin(folder)) {
            distrusted.distrust();
        }
        copy(folder);
        assertThat(FeedReader.documents(folder)).isEqualTo(before);
    }

    @Test
    void a_checkpoint_that_was_damaged_has_everything_built_again() throws IOException {
        some(new Random(1), 300);
        for (byte[] damaged : List.of("null".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xff, 0, 0, 7})) {
            copy(folder);
            Files.write(folder.resolve(".state/checkpoint.json"), damaged);
            copy(folder);
            assertCopiedWhole();
        }
    }

    @Test
    void feeds_of_another_cluster_are_not_touched() throws IOException {
        some(new Random(1), 30);
        copy(folder);
        try (AtomCopy other =
                new AtomCopy(topics.consumer(), "other", folder, AtomSettings.DEFAULTS, renewal(), counts)) {
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

    private void assertCopiedWhole() throws IOException {
        Path whole = Files.createTempDirectory(temporary, "whole");
        copy(whole);
        assertThat(FeedReader.documents(folder)).isEqualTo(FeedReader.documents(whole));
    }

    private void some(Random random, int events) {
        for (int i = 0; i < events; i++) {
            String subject = random.nextInt(3) == 0 ? "aviation" : "security";
            int id = random.nextInt(400);
            String key = subject + id;
            int version = 1
                    + (int) topics.topic(subject).stream()
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
        topics.put(subject, key, value, START + 700L * topics.topic(subject).size());
    }

    /** Copies all that is there. */
    private void copy(Path to) throws IOException {
        try (AtomCopy copy = begin(to)) {
            copy.recover();
            do {
                copy.step();
            } while (counts.lag().get() > 0);
            now++;
            copy.step();
        }
    }

    private AtomCopy begin(Path to) {
        return begin(to, AtomSettings.DEFAULTS);
    }

    private AtomCopy begin(Path to, AtomSettings settings) {
        return new AtomCopy(topics.consumer(), "cluster", to, settings, renewal(), counts);
    }

    private Renewal renewal() {
        return new Renewal(Duration.ofSeconds(1), () -> Duration.ofSeconds(now).toNanos());
    }
}
