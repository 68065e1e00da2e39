package org.mineralwatch.sink.push.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Outcome.Failed silent = new Outcome.Failed("no answer");

    @Test
    void the_wait_doubles_up_to_five_minutes() {
        assertThat(IntStream.of(1, 2, 3, 9, 10, 1_000_000)
                        .mapToObj(failures -> Backoff.USUAL.after(failures, silent, 0))
                        .map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 256L, 300L, 300L);
    }

    @Test
    void chance_takes_up_to_half() {
        assertThat(Backoff.USUAL.after(3, silent, 1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Backoff.USUAL.after(3, silent, 0.5)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void what_the_endpoint_wishes_counts_where_it_is_longer_up_to_an_hour() {
        assertThat(wishing(Duration.ofMinutes(20))).isEqualTo(Duration.ofMinutes(20));
        assertThat(wishing(Duration.ofMillis(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(wishing(Duration.ofDays(365))).isEqualTo(Duration.ofHours(1));
    }

    private static Duration wishing(Duration wish) {
        return Backoff.USUAL.after(1, new Outcome.Failed("busy", Optional.of(wish)), 0);
    }
}
