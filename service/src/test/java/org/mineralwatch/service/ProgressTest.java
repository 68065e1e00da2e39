package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private long nanos = Long.MAX_VALUE - 5; // such a clock may begin anywhere, and overflow
    private final Progress progress = new Progress(Duration.ofMinutes(2), () -> nanos);

    @Test
    void standing_still_before_work_is_noticed_after_its_patience() {
        assertThat(progress.stuck(5, 10)).isFalse();
        later(Duration.ofSeconds(119));
        assertThat(progress.stuck(5, 10)).isFalse();
        later(Duration.ofSeconds(2));
        assertThat(progress.stuck(5, 10)).isTrue();
        assertThat(progress.stuck(6, 10)).as("it goes on").isFalse();
    }

    @Test
    void rest_without_work_is_no_standstill() {
        progress.stuck(5, 0);
        later(Duration.ofHours(5));
        assertThat(progress.stuck(5, 0)).isFalse();
        assertThat(progress.stuck(5, 10)).isFalse();
    }

    @Test
    void work_that_has_just_come_is_no_standstill_however_long_nobody_looked() {
        progress.stuck(5, 0);
        later(Duration.ofHours(5));
        assertThat(progress.stuck(5, 10)).isFalse();
        later(Duration.ofSeconds(121));
        assertThat(progress.stuck(5, 10)).isTrue();
    }

    @Test
    void a_slow_stage_is_not_stuck() {
        for (int i = 0; i < 10; i++) {
            assertThat(progress.stuck(i, 1_000)).isFalse();
            later(Duration.ofSeconds(100));
        }
    }

    private void later(Duration duration) {
        nanos += duration.toNanos();
    }
}
