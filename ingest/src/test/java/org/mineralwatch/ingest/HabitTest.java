package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HabitTest {
    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");

    @Test
    void a_feed_that_wakes_is_asked_more_often_and_one_that_falls_silent_less() {
        Duration daily = Duration.ofDays(1);
        Duration gap = daily;
        Instant at = START;
        for (int news = 0; news < 12; news++) {
            gap = Habit.learned(gap, at, at.plus(Duration.ofHours(1)));
            at = at.plus(Duration.ofHours(1));
        }
        assertThat(Habit.interval(daily, at, at)).isEqualTo(Duration.ofHours(1));
        assertThat(Habit.interval(gap, at, at)).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(6));
        assertThat(Habit.interval(gap, at, at.plus(Duration.ofDays(12)))).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void of_a_feed_without_a_past_nothing_is_presumed() {
        assertThat(Habit.interval(null, null, START)).isEqualTo(Schedule.USUAL);
        assertThat(Habit.learned(null, START, START.plusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
    }
}
