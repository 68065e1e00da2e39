package org.mineralwatch.sink.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Alert;

class FeedFolderTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    @TempDir
    Path folder;

    private final AtomicInteger written = new AtomicInteger();

    /** An event at its place on a topic. */
    private record Event(String subject, Alert alert, Instant time) {
        static Event of(String subject, int id, int version, int second) {
            return new Event(subject, SomeAlerts.plain(subject, subject + id, version), START.plusSeconds(second));
        }
    }

    @Test
    void every_alert_is_on_one_page_of_the_archive_or_among_the_newest_and_links_lead_to_all() throws IOException {
        try (FeedFolder feeds = open(0)) {
            tell(feeds, raised("security", 250), raised("aviation", 120), raised("rare-earth", 30));
            feeds.publish(1_000);
        }
        for (String feed : List.of("all", "security", "aviation", "rare-earth")) {
            List<AtomRules> chain = FeedReader.follow(folder, feed);
            Set<String> archived = new HashSet<>();
            for (AtomRules document : chain.subList(1, chain.size())) {
                assertThat(document.isArchive()).isTrue();
                assertThat(document.ids()).hasSize(100);
                document.ids().forEach(id -> assertThat(archived.add(id)).as(id).isTrue());
            }
            Set<String> all = new HashSet<>(archived);
            all.addAll(chain.get(0).ids());
            assertThat(all)
                    .as(feed)
                    .hasSize(Map.of("all", 400, "security", 250, "aviation", 120, "rare-earth", 30)
                            .get(feed));
        }
        assertThat(FeedReader.follow(folder, "all")).hasSize(4);
        assertThat(FeedReader.documents(folder)).hasSize(4 + 2 * 3);
    }

    @Test
    void links_to_the_next_page_lead_back_the_way_that_links_to_the_page_before_came() throws IOException {
        try (FeedFolder feeds = open(0)) {
            for (int i = 0; i < 6; i++) {
                tell(feeds, raised("security", i * 50, i * 50 + 50), raised("aviation", i * 50, i * 50 + 50));
                feeds.publish(1_000);
            }
        }
        List<AtomRules> chain = FeedReader.follow(folder, "all");
        assertThat(chain).hasSize(7);
        assertThat(chain.get(1).link("next-archive")).isNull();
        for (int i = 2; i < chain.size(); i++) {
            assertThat(chain.get(i).link("next-archive"))
                    .isEqualTo(chain.get(i - 1).link("self"));
            assertThat(chain.get(i).link("current")).isEqualTo("../../all.atom");
        }
    }

    @Test
    void an_update_renews_the_entry_on_its_page_and_brings_it_to_the_top_of_the_current_document() throws IOException {
        try (FeedFolder feeds = open(0)) {
            tell(feeds, raised("security", 300));
            feeds.publish(1_000);
            Map<String, String> before = FeedReader.documents(folder);
            assertThat(FeedReader.follow(folder, "security").get(0).ids())
                    .hasSize(100)
                    .doesNotContain(id("security5"));

            tell(feeds, List.of(Event.of("security", 5, 2, 999)));
            feeds.publish(1_000);

            AtomRules current = FeedReader.follow(folder, "security").get(0);
            assertThat(current.ids()).hasSize(100).startsWith(id("security5"));
            AtomRules page = AtomRules.read(Files.readString(folder.resolve("security/archive/1.atom")));
            assertThat(page.entries("title")).hasSize(100).containsEntry("security5", "Headline security5 as of 2");
            assertThat(page.entries("published"))
                    .containsEntry("security5", START.plusSeconds(5).toString());
            assertThat(page.entries("updated"))
                    .containsEntry("security5", START.plusSeconds(999).toString());
            assertThat(changed(before))
                    .containsExactlyInAnyOrder(
                            "all.atom", "security.atom", "security/archive/1.atom", "all/archive/security-1.atom");
        }
    }

    @Test
    void documents_are_the_same_however_their_events_came_and_were_batched() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        List<List<Event>> topics = List.of(history("security", random), history("aviation", random));
        Map<String, String> expected = null;
        for (int round = 0; round < 3; round++) {
            Path own = Files.createDirectory(folder.resolve("round" + round));
            try (FeedFolder feeds = open(own, 0)) {
                int[] next = new int[topics.size()];
                while (next[0] < topics.get(0).size() || next[1] < topics.get(1).size()) {
                    int topic = random.nextInt(2);
                    int many = random.nextInt(round == 0 ? 5_000 : 150);
                    int from = next[topic];
                    next[topic] = Math.min(from + many, topics.get(topic).size());
                    tell(feeds, topics.get(topic).subList(from, next[topic]));
                    if (round > 0) {
                        feeds.publish(1 + random.nextInt(5));
                    }
                }
                feeds.publish(1_000);
            }
            expected = expected == null ? FeedReader.documents(own) : expected;
            assertThat(FeedReader.documents(own)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void feeds_that_are_opened_at_an_older_checkpoint_and_told_again_become_the_same() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        List<Event> events = history("security", new Random(seed));
        Path whole = Files.createDirectory(folder.resolve("whole"));
        try (FeedFolder feeds = open(whole, 0)) {
            tell(feeds, events);
            feeds.publish(1_000);
        }
        Path killed = Files.createDirectory(folder.resolve("killed"));
        int checkpoint = 0;
        long order = 0;
        Random random = new Random(seed);
        while (checkpoint < events.size()) {
            try (FeedFolder feeds = open(killed, order)) {
                int to = Math.min(events.size(), checkpoint + 1 + random.nextInt(200));
                tell(feeds, events.subList(checkpoint, to));
                boolean all = feeds.publish(random.nextInt(4));
                if (random.nextBoolean()) {
                    feeds.order();
                }
                if (all && random.nextInt(3) > 0) {
                    order = feeds.order();
                    checkpoint = to;
                }
            }
        }
        assertThat(FeedReader.documents(killed)).as("seed " + seed).isEqualTo(FeedReader.documents(whole));
    }

    @Test
    void a_full_page_comes_behind_all_that_were_full_before_it_whatever_their_subjects() throws IOException {
        try (FeedFolder feeds = open(0)) {
            tell(feeds, raised("security", 0, 100), raised("aviation", 200, 300), raised("security", 300, 400));
            feeds.publish(1_000);
        }
        assertThat(FeedReader.follow(folder, "all").stream().skip(1).map(page -> page.link("self")))
                .containsExactly(
                        "../../all/archive/security-2.atom",
                        "../../all/archive/aviation-1.atom",
                        "../../all/archive/security-1.atom");
    }

    @Test
    void pages_of_a_subject_follow_by_number_also_when_times_go_back() throws IOException {
        try (FeedFolder feeds = open(0)) {
            tell(feeds, raised("security", 300, 400), raised("security", 0, 100));
            feeds.publish(1_000);
        }
        assertThat(FeedReader.follow(folder, "security").stream().skip(1).map(page -> page.link("self")))
                .containsExactly("../../security/archive/2.atom", "../../security/archive/1.atom");
    }

    @Test
    void what_is_told_again_takes_nothing_back_and_writes_nothing() throws IOException {
        List<Event> events = new ArrayList<>(raised("security", 150));
        events.add(Event.of("security", 5, 2, 999));
        try (FeedFolder feeds = open(0)) {
            tell(feeds, events);
            feeds.publish(1_000);
        }
        written.set(0);
        try (FeedFolder feeds = open(0)) {
            for (Event event : events.subList(0, 100)) {
                tell(feeds, List.of(event));
            }
            feeds.publish(1_000);
            assertThat(AtomRules.read(Files.readString(folder.resolve("security/archive/1.atom")))
                            .entries("title"))
                    .containsEntry("security5", "Headline security5 as of 2");
            tell(feeds, events.subList(100, events.size()));
            written.set(0);
            feeds.publish(1_000);
        }
        assertThat(written).hasValue(0);
    }

    @Test
    void a_burst_writes_each_document_once() throws IOException {
        try (FeedFolder feeds = open(0)) {
            tell(feeds, raised("security", 300));
            feeds.publish(1_000);
            written.set(0);
            List<Event> burst = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                burst.add(Event.of("security", i % 300, 2 + i / 300, 1_000 + i));
            }
            tell(feeds, burst);
            assertThat(feeds.full()).isFalse();
            feeds.publish(1_000);
        }
        assertThat(written).hasValue(2 + 2 * 3);
    }

    @Test
    void many_alerts_that_wait_ask_to_be_written_before_more_are_read() throws IOException {
        try (FeedFolder feeds = open(0)) {
            tell(feeds, raised("security", 4_999));
            assertThat(feeds.full()).isFalse();
            tell(feeds, List.of(Event.of("security", 4_999, 1, 0)));
            assertThat(feeds.full()).isTrue();
        }
    }

    @Test
    void a_backfilled_event_renews_what_is_told_and_notifies_nobody() throws IOException {
        try (FeedFolder feeds = open(0)) {
            tell(feeds, raised("security", 1));
            feeds.tell("security", 0, backfilled("security0", 2), START.plusSeconds(100));
            feeds.tell("security", 0, backfilled("old", 1), START.plusSeconds(100));
            feeds.publish(1_000);
            AtomRules current = FeedReader.follow(folder, "all").get(0);
            assertThat(current.entries("title")).isEqualTo(Map.of("security0", "backfilled 2"));
            assertThat(current.entries("updated")).containsEntry("security0", START.toString());

            tell(feeds, List.of(new Event("security", SomeAlerts.plain("security", "old", 2), START.plusSeconds(200))));
            feeds.publish(1_000);
            assertThat(FeedReader.follow(folder, "all").get(0).entries("published"))
                    .containsEntry("old", START.plusSeconds(200).toString());
        }
    }

    @Test
    void a_topic_of_two_partitions_has_pages_of_its_own_for_each() throws IOException {
        try (FeedFolder feeds = open(0)) {
            for (int i = 0; i < 220; i++) {
                feeds.tell("security", i % 2, SomeAlerts.plain("security", "s" + i, 1), START.plusSeconds(i));
            }
            feeds.publish(1_000);
        }
        assertThat(FeedReader.documents(folder).keySet())
                .contains("security/archive/1.atom", "security/archive/1.1.atom", "all/archive/security-1.1.atom");
        assertThat(FeedReader.follow(folder, "security")).hasSize(3);
    }

    @Test
    void a_subject_that_is_called_all_has_its_alerts_told_once() throws IOException {
        try (FeedFolder feeds = open(0)) {
            tell(feeds, raised("all", 130), raised("security", 5));
            feeds.publish(1_000);
        }
        assertThat(FeedReader.documents(folder).keySet())
                .containsExactly("all.atom", "all/archive/all-1.atom", "security.atom");
        assertThat(FeedReader.follow(folder, "all").get(0).ids()).hasSize(105);
    }

    @Test
    void a_document_that_was_deleted_is_written_again_at_the_next_start() throws IOException {
        long order;
        try (FeedFolder feeds = open(0)) {
            tell(feeds, raised("security", 150));
            feeds.publish(1_000);
            order = feeds.order();
        }
        Map<String, String> before = FeedReader.documents(folder);
        Files.delete(folder.resolve("security.atom"));
        Files.delete(folder.resolve("all/archive/security-1.atom"));
        try (FeedFolder feeds = open(order)) {
            feeds.publish(1_000);
        }
        assertThat(FeedReader.documents(folder)).isEqualTo(before);
    }

    @Test
    void state_that_was_damaged_is_found_out_and_not_published() throws IOException {
        long order;
        try (FeedFolder feeds = open(0)) {
            tell(feeds, raised("security", 150));
            feeds.publish(1_000);
            order = feeds.order();
        }
        assertThatThrownBy(() -> open(order + 1))
                .isInstanceOf(DamagedState.class)
                .hasMessageContaining("lost its end");
        Path page = folder.resolve(".state/entries/security/1.json");
        Files.writeString(page, "[]");
        try (FeedFolder feeds = open(order)) {
            feeds.showAll();
            assertThatThrownBy(() -> feeds.publish(1_000))
                    .isInstanceOf(DamagedState.class)
                    .hasMessageContaining("page 1 of security has lost entries");
        }
        Files.writeString(page, "[{");
        try (FeedFolder feeds = open(order)) {
            feeds.showAll();
            assertThatThrownBy(() -> feeds.publish(1_000)).isInstanceOf(DamagedState.class);
        }
    }

    @Test
    void entries_that_are_gone_are_found_out_before_anything_is_published() throws IOException {
        long order;
        try (FeedFolder feeds = open(0)) {
            tell(feeds, raised("security", 30));
            feeds.publish(1_000);
            order = feeds.order();
        }
        for (String name : List.of("security/1.json", "all.json")) {
            Path file = folder.resolve(".state/entries").resolve(name);
            byte[] before = Files.readAllBytes(file);
            Files.delete(file);
            assertThatThrownBy(() -> open(order)).as(name).isInstanceOf(DamagedState.class);
            Files.write(file, before);
        }
        Files.writeString(folder.resolve(".state/entries/security/1.json"), "[]");
        try (FeedFolder feeds = open(order)) {
            tell(feeds, raised("security", 30, 31));
            assertThatThrownBy(() -> feeds.publish(1_000)).isInstanceOf(DamagedState.class);
        }
    }

    private FeedFolder open(long order) throws IOException {
        return open(folder, order);
    }

    private FeedFolder open(Path at, long order) throws IOException {
        return new FeedFolder(
                Files.createDirectories(at.resolve(".state")),
                new Documents(at, new DocumentLinks(null), written::incrementAndGet),
                order);
    }

    @SafeVarargs
    private static void tell(FeedFolder feeds, List<Event>... topics) throws IOException {
        for (List<Event> topic : topics) {
            for (Event event : topic) {
                feeds.tell(event.subject, 0, event.alert, event.time);
            }
        }
    }

    private static List<Event> raised(String subject, int many) {
        return raised(subject, 0, many);
    }

    private static List<Event> raised(String subject, int from, int to) {
        List<Event> events = new ArrayList<>();
        for (int i = from; i < to; i++) {
            events.add(Event.of(subject, i, 1, i));
        }
        return events;
    }

    /** Some hundred alerts and their updates, at times that also go back, as those of a topic do. */
    private static List<Event> history(String subject, Random random) {
        Map<Integer, Integer> versions = new HashMap<>();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            int id = random.nextInt(320);
            int version = versions.merge(id, 1, Integer::sum);
            int second = i / 3 + random.nextInt(20);
            boolean backfilled = random.nextInt(9) == 0;
            events.add(
                    backfilled
                            ? new Event(subject, backfilled(subject + id, version), START.plusSeconds(second))
                            : Event.of(subject, id, version, second));
        }
        return events;
    }

    private static Alert backfilled(String id, int version) {
        return SomeAlerts.alert(
                "security", id, version, Alert.Status.UPDATED, "backfilled " + version, List.of(), true);
    }

    private static String id(String alert) {
        return "tag:mineralwatch.org,2026:alert/" + alert;
    }

    private Set<String> changed(Map<String, String> before) {
        Map<String, String> now = FeedReader.documents(folder);
        now.entrySet().removeIf(document -> document.getValue().equals(before.get(document.getKey())));
        return now.keySet();
    }
}
