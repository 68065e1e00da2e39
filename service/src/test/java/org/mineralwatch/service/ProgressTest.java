package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private Instant now = Instant.EPOCH;
    private final Progress progress = new Progress(clock(), Duration.ofMinutes(2));

    @Test
    void standing_still_before_work_is_noticed_after_its_patience() {
        assertThat(progress.stuck(5, 10)).isFalse();
        later(Duration.ofSeconds(119));
        assertThat(progress.stuck(5, 10)).isFalse();
        later(Duration.ofSeconds(2));
        assertThat(progress.stuck(5, 10)).isTrue();
    }

    @Test
    void rest_without_work_is_no_standstill() {
        progress.stuck(5, 0);
        later(Duration.ofHours(5));
        assertThat(progress.stuck(5, 0)).isFalse();
        assertThat(progress.stuck(5, 10)).isFalse();
    }

    @Test
    void a_slow_stage_is_not_stuck() {
        for (int i = 0; i < 10; i++) {
            assertThat(progress.stuck(i, 1_000)).isFalse();
            later(Duration.ofSeconds(100));
        }
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
