package org.mineralwatch.app.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.FeedReport;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;

class FeedTableTest {
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final String ADDRESS = "https://user:secret@desk.example/feed";
    private static final FeedDefinition FEED = new FeedDefinition(ADDRESS, null, null, false);

    @Test
    void a_line_tells_polls_news_and_the_books_of_today() {
        FeedState state = FeedState.unseen(ADDRESS)
                .taken(List.of(), new Books(100, 100, 0, 0, Map.of()), NOW.minus(Duration.ofDays(2)))
                .taken(List.of(), new Books(10, 1, 6, 1, Map.of("empty", 2L)), NOW);
        FeedState polled = state.with(
                state.polls().good(NOW.minusSeconds(90), NOW.plusSeconds(240)).news(NOW.minus(Duration.ofHours(3))));
        assertThat(line(polled))
                .matches("https://desk.example/feed +1 m ago +in 4 m +3 h ago +1 +1 +6 +2 +110")
                .doesNotContain("secret");
    }

    @Test
    void what_is_wrong_stands_at_the_end_of_the_line() {
        FeedState unseen = FeedState.unseen(ADDRESS);
        assertThat(line(unseen)).matches("https://desk.example/feed +never +now +never .* not polled yet");
        FeedState failing = unseen.with(unseen.polls().failed(NOW, NOW.plusSeconds(60), 100, "HTTP 500: oops", null));
        assertThat(line(failing)).endsWith("failing 1 x: HTTP 500: oops");
    }

    @Test
    void the_summary_counts_feeds_by_what_is_said_of_them() {
        FeedReport report = FeedReport.of(FEED, FeedState.unseen(ADDRESS), NOW);
        assertThat(FeedTable.summary(List.of(report, report))).startsWith("2 feeds: 2 new");
    }

    private static String line(FeedState state) {
        return FeedTable.lines(List.of(FeedReport.of(FEED, state, NOW)), NOW).get(1);
    }
}
