package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final FeedDefinition FEED = feed(0, Duration.ofMinutes(15));

    private final Schedule schedule = new Schedule(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(5));

    @Test
    void a_feed_never_polled_is_due_and_a_polled_one_not_before_its_time() {
        FeedState unseen = FeedState.unseen("https://desk.example/feed");
        assertThat(schedule.due(unseen)).isBefore(NOW);
        Instant later = NOW.plusSeconds(600);
        FeedState polled = new FeedState(unseen.address(), null, null, null, NOW, later, null, 0, null, 1, null, null);
        assertThat(schedule.due(polled)).isEqualTo(later);
    }

    @Test
    void the_next_poll_comes_after_the_interval_and_at_most_a_tenth_later() {
        assertBetween(schedule.afterDocument(FEED, null), 15 * 60, 16.5 * 60);
        assertBetween(schedule.afterUnchanged(FEED, null), 15 * 60, 16.5 * 60);
    }

    @Test
    void neither_the_floor_nor_the_cap_is_passed() {
        assertBetween(schedule.afterDocument(feed(0, Duration.ofSeconds(1)), null), 300, 330);
        assertBetween(schedule.afterDocument(FEED, Duration.ofDays(365)), 86_400, 86_400 * 1.1);
    }

    @Test
    void a_server_may_ask_for_a_longer_interval_and_not_for_a_shorter_one() {
        assertBetween(schedule.afterDocument(FEED, Duration.ofHours(1)), 3_600, 3_960);
        assertBetween(schedule.afterDocument(FEED, Duration.ofSeconds(1)), 900, 990);
    }

    @Test
    void each_failure_doubles_the_wait_up_to_a_day() {
        Failed failed = new Failed(Kind.TIMEOUT, "slow");
        assertBetween(schedule.afterFailure(FEED, 1, failed), 900, 990);
        assertBetween(schedule.afterFailure(FEED, 3, failed), 3_600, 3_960);
        assertBetween(schedule.afterFailure(FEED, 1_000_000, failed), 86_400, 86_400 * 1.1);
    }

    @Test
    void a_server_that_refuses_is_left_alone_for_an_hour_at_least() {
        assertBetween(schedule.afterFailure(FEED, 1, new Failed(Kind.HTTP_STATUS, 404, "", null)), 3_600, 3_960);
    }

    @Test
    void no_poll_comes_before_retry_after_is_over() {
        Failed busy = new Failed(Kind.HTTP_STATUS, 503, "", Duration.ofDays(2));
        assertThat(schedule.afterFailure(FEED, 1, busy)).isEqualTo(NOW.plus(Duration.ofDays(2)));
        Failed mad = new Failed(Kind.HTTP_STATUS, 503, "", Duration.ofDays(3_000));
        assertThat(schedule.afterFailure(FEED, 1, mad)).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void a_gone_feed_is_never_asked_again() {
        assertThat(schedule.afterGone()).isEqualTo(Schedule.NEVER);
    }

    @Test
    void feeds_of_one_interval_are_spread_and_each_keeps_its_place() {
        long different = IntStream.range(0, 500)
                .mapToObj(n -> schedule.afterDocument(feed(n, Duration.ofMinutes(15)), null))
                .distinct()
                .count();
        assertThat(different).isGreaterThan(300);
        assertThat(schedule.afterDocument(FEED, null)).isEqualTo(schedule.afterDocument(FEED, null));
    }

    private static FeedDefinition feed(int number, Duration interval) {
        return new FeedDefinition("https://desk.example/" + number, "Desk", interval, false);
    }

    private static void assertBetween(Instant next, double fromSeconds, double toSeconds) {
        assertThat(Duration.between(NOW, next).toMillis())
                .isBetween((long) (fromSeconds * 1000), (long) (toSeconds * 1000));
    }
}
