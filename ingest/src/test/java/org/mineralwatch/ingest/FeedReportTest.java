package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.FeedReport.Remark;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Move;
import org.mineralwatch.news.Pace;

class FeedReportTest {
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final String ADDRESS = "https://desk.example/feed";
    private static final FeedState UNSEEN = FeedState.unseen(ADDRESS);
    private static final FeedState POLLED =
            UNSEEN.with(UNSEEN.polls().good(NOW, NOW.plusSeconds(300)).news(NOW.minusSeconds(60)));

    @Test
    void a_feed_at_work_needs_no_remark() {
        assertThat(remark(POLLED)).isEqualTo(Remark.GOOD);
        assertThat(remark(UNSEEN)).isEqualTo(Remark.NEW);
    }

    @Test
    void a_failure_is_told_until_it_is_over_and_the_end_of_a_feed_for_ever() {
        FeedState failing = POLLED.with(POLLED.polls().failed(NOW, NOW.plusSeconds(600), 100, "HTTP 500", null));
        assertThat(remark(failing)).isEqualTo(Remark.FAILING);
        assertThat(remark(failing.with(failing.polls().good(NOW, NOW.plusSeconds(600)))))
                .isEqualTo(Remark.GOOD);
        assertThat(remark(POLLED.with(POLLED.polls().failed(NOW, Schedule.NEVER, 100, "HTTP 410", null))))
                .isEqualTo(Remark.GONE);
    }

    @Test
    void a_feed_is_silent_when_it_is_much_quieter_than_its_own_habit() {
        Duration hourly = Duration.ofHours(1);
        assertThat(remark(newsAgo(Duration.ofDays(2), hourly))).as("a weekend").isEqualTo(Remark.GOOD);
        assertThat(remark(newsAgo(Duration.ofDays(4), hourly))).isEqualTo(Remark.SILENT);
        assertThat(remark(newsAgo(Duration.ofDays(30), Duration.ofDays(7)))).isEqualTo(Remark.GOOD);
        assertThat(remark(newsAgo(Duration.ofDays(71), Duration.ofDays(7)))).isEqualTo(Remark.SILENT);
        assertThat(remark(newsAgo(Duration.ofDays(400), null)))
                .as("no habit is known")
                .isEqualTo(Remark.GOOD);
    }

    @Test
    void a_pause_and_a_move_are_told() {
        FeedDefinition paused = new FeedDefinition(ADDRESS, null, null, true);
        assertThat(FeedReport.of(paused, POLLED, NOW).remark()).isEqualTo(Remark.PAUSED);
        assertThat(remark(POLLED.with(new Move("https://new.example/feed", null, 0))))
                .isEqualTo(Remark.MOVED);
    }

    @Test
    void books_that_do_not_balance_are_worse_than_all_else() {
        FeedState wrong = POLLED.taken(List.of(), new Books(3, 1, 1, 0, Map.of()), NOW);
        assertThat(remark(wrong)).isEqualTo(Remark.UNBALANCED);
        FeedMemory memory = new FeedMemory();
        memory.remember(0, ADDRESS, POLLED);
        assertThat(memory.unbalanced()).isEmpty();
        memory.remember(0, ADDRESS, wrong);
        assertThat(memory.unbalanced()).contains(wrong);
    }

    private static FeedState newsAgo(Duration ago, Duration gap) {
        return POLLED.with(POLLED.polls().news(NOW.minus(ago))).with(Pace.UNKNOWN.gap(gap));
    }

    private static Remark remark(FeedState state) {
        return FeedReport.of(new FeedDefinition(ADDRESS, null, null, false), state, NOW)
                .remark();
    }
}
