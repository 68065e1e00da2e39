package org.mineralwatch.sink.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.feed.Entry;
import org.mineralwatch.ingest.feed.FeedParser;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.StoryArticle;

/** One installation may subscribe to the feeds of another: our own ingester reads in them what was told. */
class ReadBackTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void our_ingester_reads_the_ids_titles_links_and_times_that_we_wrote() {
        List<ToldAlert> told = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ToldAlert raised = ToldAlert.of(alert(i, 1, Alert.Status.RAISED), START.plusSeconds(i));
            told.add(
                    i % 3 == 0
                            ? raised.and(ToldAlert.of(alert(i, 2, Alert.Status.UPDATED), START.plusSeconds(999 + i)))
                            : raised);
        }
        String xml = new AtomDocument("security", new DocumentLinks("https://n.example/feeds"))
                .archive(new Page("security", 0, 3), told, Optional.of(new Page("security", 0, 2)), Optional.empty());

        ParsedFeed read = (ParsedFeed) FeedParser.parse(
                xml.getBytes(StandardCharsets.UTF_8), "application/atom+xml", "https://n.example/feeds/security.atom");

        assertThat(read.title()).isEqualTo("Mineralwatch alerts: security");
        assertThat(read.repairs()).isEmpty();
        assertThat(read.entries()).hasSize(100);
        told.sort(ToldAlert.NEWEST);
        for (int i = 0; i < 100; i++) {
            ToldAlert wrote = told.get(i);
            Entry entry = read.entries().get(i);
            assertThat(entry.guid()).isEqualTo(AtomEntry.id(wrote.id()));
            assertThat(entry.title()).isEqualTo(wrote.alert().headline());
            assertThat(entry.link()).isEqualTo(wrote.alert().articles().get(0).url());
            assertThat(entry.published()).isEqualTo(wrote.published());
            assertThat(entry.updated()).isEqualTo(wrote.updated());
        }
    }

    private static Alert alert(int i, int version, Alert.Status status) {
        StoryArticle article =
                new StoryArticle("a" + i, "https://n.example/" + i + "?a=1&b=2", "Outlet & Co", "T", START, "a" + i);
        return new Alert(
                "id" + i,
                version,
                status,
                "security",
                Alert.Severity.LOW,
                "Pact \u201c" + i + "\u201d & <more> as of " + version,
                List.of("MN"),
                List.of(),
                List.of(article),
                1,
                1,
                1,
                List.of(),
                900,
                "v1",
                START,
                START,
                null,
                List.of(),
                null);
    }
}
