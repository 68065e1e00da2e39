package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Pace;
import org.mineralwatch.news.Polls;
import org.mineralwatch.news.Validators;

class ScheduleTest {
    /** A Friday. */
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    private static final FeedDefinition FEED = feed(0, Duration.ofMinutes(15));
    private static final FeedDefinition OWN_PACE = feed(0, null);
    private static final Validators VALIDATORS = new Validators("https://desk.example/0", "\"1\"", null, "h");
    private static final Validators HASH_ONLY = new Validators("https://desk.example/0", null, null, "h");

    private final Schedule schedule = new Schedule(Clock.fixed(NOW, ZoneOffset.UTC), Floors.DEFAULTS);

    @Test
    void a_feed_never_polled_is_due_and_a_polled_one_not_before_its_time() {
        assertThat(schedule.due(FeedState.unseen("https://desk.example/0"))).isBefore(NOW);
        assertThat(schedule.due(dueAt(0, NOW.plusSeconds(600)))).isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void a_plan_made_by_a_clock_that_has_gone_back_since_counts_from_now_on() {
        Instant ahead = NOW.plus(Duration.ofDays(3));
        FeedState state = FeedState.unseen("https://desk.example/0");
        Polls polls = Polls.NONE.good(ahead, ahead.plusSeconds(600));
        assertThat(schedule.due(state.with(polls))).isEqualTo(NOW.plusSeconds(600));
        assertThat(schedule.due(state.with(Polls.NONE.good(ahead, Schedule.NEVER))))
                .isEqualTo(Schedule.NEVER);
    }

    @Test
    void what_fell_due_while_nobody_polled_is_caught_up_with_without_a_burst() {
        assertThat(schedule.due(dueAt(0, NOW.minusSeconds(4)))).isBetween(NOW, NOW.plusSeconds(4));
        List<Instant> afterADay = IntStream.range(0, 100)
                .mapToObj(n -> schedule.due(dueAt(n, NOW.minus(Duration.ofDays(1)))))
                .sorted()
                .toList();
        assertThat(afterADay).allMatch(due -> !due.isBefore(NOW) && due.isBefore(NOW.plusSeconds(300)));
        assertThat(afterADay.stream().map(due -> due.getEpochSecond() / 30).distinct())
                .as("parts of the five minutes in which some are asked")
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void the_next_poll_comes_after_the_interval_and_at_most_a_tenth_later() {
        assertBetween(schedule.afterAnswer(FEED, polled(VALIDATORS)), 15 * 60, 16.5 * 60);
    }

    @Test
    void a_late_poll_as_every_first_one_is_followed_by_one_anywhere_in_the_next_interval() {
        List<Long> waits = IntStream.range(0, 400)
                .mapToObj(n -> schedule.afterAnswer(
                        feed(n, Duration.ofMinutes(15)), state(n, Polls.NONE, VALIDATORS, Pace.UNKNOWN)))
                .map(next -> Duration.between(NOW, next).toMinutes())
                .toList();
        assertThat(waits).allMatch(wait -> wait >= 15 && wait <= 30);
        assertThat(waits.stream().collect(Collectors.groupingBy(wait -> wait / 5, Collectors.counting())))
                .hasSize(3)
                .allSatisfy((third, count) -> assertThat(count).isBetween(90L, 180L));
    }

    @Test
    void neither_floor_nor_the_cap_is_passed() {
        assertBetween(schedule.afterAnswer(feed(0, Duration.ofSeconds(1)), polled(VALIDATORS)), 300, 330);
        assertBetween(schedule.afterAnswer(feed(0, Duration.ofSeconds(1)), polled(HASH_ONLY)), 1_800, 1_980);
        assertBetween(schedule.afterAnswer(feed(0, Duration.ofDays(365)), polled(VALIDATORS)), 86_400, 86_400);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H,,3600",
        ",PT1H,3600",
        "PT1H,PT2H,7200",
        "PT2H,PT1H,7200",
        "PT0S,,900",
        "PT1S,PT1S,900",
        "P365D,,86400",
        ",P365D,86400"
    })
    void the_longest_of_own_interval_freshness_and_ttl_counts_up_to_a_day(
            Duration fresh, Duration ttl, double seconds) {
        Pace pace = new Pace(null, fresh, ttl, null, null);
        Schedule toTheLetter =
                new Schedule(Clock.fixed(NOW, ZoneOffset.UTC), Floors.DEFAULTS.withTtlLimit(Duration.ofDays(400)));
        assertBetween(
                toTheLetter.afterAnswer(FEED, polled(VALIDATORS).with(pace)), seconds, Math.min(86_400, seconds * 1.1));
    }

    @ParameterizedTest
    @CsvSource({",PT1M,900", "PT1H,PT1M,300", "PT24H,PT1H,3600", "PT24H,PT48H,7200", "PT6H,P30D,86400", "P7D,PT5H,25200"
    })
    void a_feed_without_a_wish_is_asked_some_two_dozen_times_between_its_news(
            Duration gap, Duration silence, double seconds) {
        FeedState state = polled(VALIDATORS).with(Pace.UNKNOWN.gap(gap));
        FeedState silent = state.with(state.polls().news(NOW.minus(silence)));
        assertBetween(schedule.afterAnswer(OWN_PACE, silent), seconds, Math.min(86_400, seconds * 1.1));
    }

    @Test
    void an_operators_wish_stands_whatever_the_habit() {
        FeedState busy = polled(VALIDATORS).with(Pace.UNKNOWN.gap(Duration.ofMinutes(20)));
        assertBetween(schedule.afterAnswer(feed(0, Duration.ofHours(2)), busy), 7_200, 7_920);
    }

    @Test
    void failures_lengthen_the_wait_by_their_weight_up_to_a_day() {
        assertThat(waits(new Failed(Kind.HTTP_STATUS, 404, "", null))).containsExactly(240L, 960L, 1_440L, 1_440L);
        assertThat(waits(new Failed(Kind.NOT_A_FEED, ""))).startsWith(30L, 60L, 120L, 240L, 480L, 960L, 1_440L);
        assertThat(waits(new Failed(Kind.DNS, ""))).startsWith(30L, 60L, 120L);
        assertThat(waits(new Failed(Kind.TIMEOUT, "")))
                .startsWith(21L, 30L, 42L, 60L)
                .endsWith(1_440L);
        assertThat(waits(new Failed(Kind.HTTP_STATUS, 500, "", null))).startsWith(21L, 30L);
        assertThat(waits(new Failed(Kind.HTTP_STATUS, 503, "", null))).startsWith(30L, 60L);
        assertThat(waits(new Failed(Kind.HTTP_STATUS, 429, "", null))).startsWith(30L, 60L);
        assertThat(waits(new Failed(Kind.FORBIDDEN, 403, "", null))).startsWith(120L, 240L);
    }

    @Test
    void however_long_a_feed_fails_it_is_asked_again_within_a_day() {
        FeedState hopeless = polled(VALIDATORS).with(new Polls(NOW, NOW, null, 1_000_000, 2_000_000_000, "x", null));
        assertBetween(schedule.afterFailure(FEED, hopeless, new Failed(Kind.DNS, "")), 86_400, 86_400);
    }

    @Test
    void no_poll_comes_before_retry_after_is_over() {
        Failed busy = new Failed(Kind.HTTP_STATUS, 503, "", Duration.ofDays(2));
        assertThat(schedule.afterFailure(FEED, polled(VALIDATORS), busy)).isEqualTo(NOW.plus(Duration.ofDays(2)));
        Failed mad = new Failed(Kind.HTTP_STATUS, 503, "", Duration.ofDays(3_000));
        assertThat(schedule.afterFailure(FEED, polled(VALIDATORS), mad)).isEqualTo(NOW.plus(Duration.ofDays(7)));
        Failed brief = new Failed(Kind.HTTP_STATUS, 429, "", Duration.ofSeconds(3));
        assertThat(schedule.afterFailure(FEED, polled(VALIDATORS), brief)).isAfter(NOW.plusSeconds(900));
    }

    @Test
    void a_gone_feed_is_never_asked_again() {
        assertThat(schedule.afterGone()).isEqualTo(Schedule.NEVER);
    }

    @Test
    void no_poll_falls_into_skipped_hours_or_days() {
        Pace morning = new Pace(null, null, null, Set.of(8, 9, 10), null);
        for (int n = 0; n < 50; n++) {
            Instant next = schedule.afterAnswer(feed(n, null), state(n, onTime(), VALIDATORS, morning));
            assertThat(next).isBetween(Instant.parse("2026-05-01T11:00:00Z"), Instant.parse("2026-05-01T11:59:59Z"));
        }
        Pace weekend = new Pace(null, null, null, null, Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        assertThat(schedule.afterAnswer(FEED, polled(VALIDATORS).with(weekend)))
                .isBetween(Instant.parse("2026-05-04T00:00:00Z"), Instant.parse("2026-05-04T00:59:59Z"));
        assertThat(schedule.afterFailure(FEED, polled(VALIDATORS).with(weekend), new Failed(Kind.TIMEOUT, "")))
                .isAfter(Instant.parse("2026-05-04T00:00:00Z"));
        assertThat(schedule.due(dueAt(0, NOW.minusSeconds(60)).with(morning)))
                .as("nor after a restart")
                .isEqualTo(Instant.parse("2026-05-01T11:00:00Z"));
    }

    @Test
    void who_skips_every_hour_or_day_is_asked_all_the_same() {
        Set<Integer> hours = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
        Pace never = new Pace(null, null, null, hours, Set.of(DayOfWeek.values()));
        assertBetween(schedule.afterAnswer(FEED, polled(VALIDATORS).with(never)), 900, 990);
    }

    @Test
    void feeds_of_one_interval_are_spread_and_the_same_poll_always_gives_the_same_time() {
        long different = IntStream.range(0, 500)
                .mapToObj(n -> schedule.afterAnswer(
                        feed(n, Duration.ofMinutes(15)), state(n, onTime(), VALIDATORS, Pace.UNKNOWN)))
                .distinct()
                .count();
        assertThat(different).isGreaterThan(490);
        assertThat(schedule.afterAnswer(FEED, polled(VALIDATORS)))
                .isEqualTo(schedule.afterAnswer(FEED, polled(VALIDATORS)));
    }

    /** The waits after failures of one kind in a row, in minutes and without their spread. */
    private List<Long> waits(Failed failed) {
        FeedState state = polled(VALIDATORS);
        List<Long> waits = new java.util.ArrayList<>();
        for (long wait = 0; wait < 1_440 || waits.size() < 4; ) {
            double longest = 1.1 * 60_000;
            Duration drawn = Duration.between(NOW, schedule.afterFailure(FEED, state, failed));
            state = state.with(state.polls().failed(NOW, NOW, Trouble.weight(failed), "x", null));
            Duration least = Trouble.grown(
                    Duration.ofMinutes(Trouble.refused(failed) ? 60 : 15),
                    state.polls().trouble(),
                    Duration.ofDays(1));
            assertThat(drawn).isBetween(least, Duration.ofMillis((long)
                    Math.min(86_400_000, least.toMinutes() * longest + 66_000)));
            wait = least.toMinutes();
            waits.add(wait);
        }
        return waits;
    }

    private static Polls onTime() {
        return new Polls(NOW.minusSeconds(900), NOW, NOW, 0, 0, null, null);
    }

    private static FeedState polled(Validators validators) {
        return state(0, onTime(), validators, Pace.UNKNOWN);
    }

    private static FeedState dueAt(int number, Instant time) {
        return state(number, new Polls(NOW, time, null, 0, 0, null, null), VALIDATORS, Pace.UNKNOWN);
    }

    private static FeedState state(int number, Polls polls, Validators validators, Pace pace) {
        return new FeedState("https://desk.example/" + number, validators, polls, pace, null, 1, null, null, null);
    }

    private static FeedDefinition feed(int number, Duration interval) {
        return new FeedDefinition("https://desk.example/" + number, "Desk", interval, false);
    }

    private static void assertBetween(Instant next, double fromSeconds, double toSeconds) {
        assertThat(Duration.between(NOW, next).toMillis())
                .isBetween((long) (fromSeconds * 1000), (long) (toSeconds * 1000));
    }
}
