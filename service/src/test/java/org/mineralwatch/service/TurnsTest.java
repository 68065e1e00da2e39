package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Health READY = new Health.Ready("at work");

    private long nanos = 7;
    private final Turns turns = new Turns(Duration.ofMinutes(3), () -> nanos);

    @Test
    void a_loop_that_stands_still_is_noticed_whatever_it_said_last_and_is_well_when_it_goes_on() {
        turns.next();
        later(Duration.ofSeconds(180));
        assertThat(turns.of(READY)).isEqualTo(READY);
        later(Duration.ofSeconds(1));
        assertThat(turns.of(READY))
                .isEqualTo(new Health.Failed("no progress: its loop has stood still for 181 s; it last said: at work"));
        assertThat(turns.of(new Health.Waiting("connecting"))).isInstanceOf(Health.Failed.class);
        turns.next();
        assertThat(turns.of(READY)).isEqualTo(READY);
    }

    @Test
    void what_failed_says_why_itself() {
        turns.next();
        later(Duration.ofHours(1));
        assertThat(turns.of(new Health.Failed("broken"))).isEqualTo(new Health.Failed("broken"));
    }

    @Test
    void nothing_is_expected_before_the_first_turn_nor_while_it_rests() {
        later(Duration.ofHours(1));
        assertThat(turns.of(READY)).isEqualTo(READY);
        turns.next();
        turns.rest();
        later(Duration.ofHours(1));
        assertThat(turns.of(READY)).isEqualTo(READY);
    }

    private void later(Duration duration) {
        nanos += duration.toNanos();
    }
}
