package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private Instant now = Instant.parse("2026-05-01T08:00:00Z");
    private long nanos;

    private final ClockWatch watch = new ClockWatch(() -> now, () -> nanos);

    @Test
    void time_that_passes_is_no_jump_and_neither_is_a_small_correction() {
        pass(Duration.ofDays(400));
        now = now.plusSeconds(59);
        assertThat(watch.jump()).isEmpty();
    }

    @Test
    void a_clock_that_is_set_ahead_or_back_is_noticed_with_by_how_much() {
        pass(Duration.ofHours(1));
        now = now.plus(Duration.ofDays(3));
        assertThat(watch.jump()).contains(Duration.ofDays(3));
        now = now.minus(Duration.ofDays(8));
        assertThat(watch.jump()).contains(Duration.ofDays(-5));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }
}
