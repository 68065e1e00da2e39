package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PollQueueTest {
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    private final PollQueue queue = new PollQueue(Duration.ofSeconds(1));

    @Test
    void feeds_come_in_the_order_in_which_they_are_due() {
        queue.put("https://b.example/", NOW.minusSeconds(1));
        queue.put("https://a.example/", NOW.minusSeconds(2));
        queue.put("https://c.example/", NOW.plusSeconds(1));
        assertThat(queue.next(NOW)).contains("https://a.example/");
        assertThat(queue.next(NOW)).contains("https://b.example/");
        assertThat(queue.next(NOW)).isEmpty();
    }

    @Test
    void a_host_is_asked_by_one_at_a_time_with_a_pause_between() {
        queue.put("https://a.example/1", NOW);
        queue.put("https://a.example/2", NOW);
        Optional<String> first = queue.next(NOW);
        assertThat(queue.next(NOW.plusSeconds(60))).isEmpty();
        assertThat(queue.done(first.get(), NOW.plusSeconds(60))).isTrue();
        assertThat(queue.next(NOW.plusSeconds(60))).isEmpty();
        assertThat(queue.next(NOW.plusSeconds(61))).isPresent().isNotEqualTo(first);
    }

    @Test
    void a_feed_that_is_removed_during_its_poll_is_no_longer_wanted() {
        queue.put("https://a.example/1", NOW);
        queue.next(NOW);
        queue.remove("https://a.example/1");
        assertThat(queue.done("https://a.example/1", NOW)).isFalse();
        assertThat(queue.inFlight()).isZero();
    }

    @Test
    void one_that_is_removed_or_put_off_does_not_hold_up_those_behind_it() {
        for (int i = 1; i <= 4; i++) {
            queue.put("https://a.example/" + i, NOW.plusMillis(i));
        }
        Instant later = NOW.plusSeconds(1);
        assertThat(queue.next(later)).contains("https://a.example/1");
        assertThat(queue.next(later)).isEmpty();
        queue.done("https://a.example/1", later);
        queue.remove("https://a.example/2");
        queue.put("https://a.example/3", NOW.plusSeconds(900));
        assertThat(queue.next(NOW.plusSeconds(10))).contains("https://a.example/4");
    }

    @Test
    void every_feed_gets_its_turn_whatever_happens_meanwhile() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<String> waiting = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            String address = "https://" + random.nextInt(9) + ".example/" + i;
            queue.put(address, NOW.plusMillis(random.nextInt(5_000)));
            waiting.add(address);
        }
        Instant time = NOW;
        while (!waiting.isEmpty() && time.isBefore(NOW.plusSeconds(3_600))) {
            time = time.plusMillis(500);
            for (Optional<String> next = queue.next(time); next.isPresent(); next = queue.next(time)) {
                waiting.remove(next.get());
                queue.done(next.get(), time);
            }
            if (random.nextInt(4) == 0 && !waiting.isEmpty()) {
                queue.put(waiting.iterator().next(), time.plusMillis(random.nextInt(3_000)));
            }
        }
        assertThat(waiting).as("seed %d", seed).isEmpty();
    }
}
