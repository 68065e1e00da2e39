package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.CanonicalAddress;

class PollQueueTest {
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    private final PollQueue queue = new PollQueue(Duration.ofSeconds(1));

    @Test
    void feeds_come_in_the_order_in_which_they_are_due() {
        put("https://b.example/", NOW.minusSeconds(1));
        put("https://a.example/", NOW.minusSeconds(2));
        put("https://c.example/", NOW.plusSeconds(1));
        assertThat(queue.next(NOW)).contains("https://a.example/");
        assertThat(queue.next(NOW)).contains("https://b.example/");
        assertThat(queue.next(NOW)).isEmpty();
    }

    @Test
    void a_host_is_asked_by_one_at_a_time_with_a_pause_between() {
        put("https://a.example/1", NOW);
        put("https://a.example/2", NOW);
        Optional<String> first = queue.next(NOW);
        assertThat(queue.next(NOW.plusSeconds(60))).isEmpty();
        assertThat(queue.done(first.get(), NOW.plusSeconds(60))).isTrue();
        assertThat(queue.next(NOW.plusSeconds(60))).isEmpty();
        assertThat(queue.next(NOW.plusSeconds(61))).isPresent().isNotEqualTo(first);
    }

    @Test
    void a_feed_that_is_removed_during_its_poll_is_no_longer_wanted() {
        put("https://a.example/1", NOW);
        queue.next(NOW);
        queue.remove("https://a.example/1");
        assertThat(queue.done("https://a.example/1", NOW)).isFalse();
        assertThat(queue.inFlight()).isZero();
    }

    @Test
    void one_that_is_removed_or_put_off_does_not_hold_up_those_behind_it() {
        for (int i = 1; i <= 4; i++) {
            put("https://a.example/" + i, NOW.plusMillis(i));
        }
        Instant later = NOW.plusSeconds(1);
        assertThat(queue.next(later)).contains("https://a.example/1");
        assertThat(queue.next(later)).isEmpty();
        queue.done("https://a.example/1", later);
        queue.remove("https://a.example/2");
        put("https://a.example/3", NOW.plusSeconds(900));
        assertThat(queue.next(NOW.plusSeconds(10))).contains("https://a.example/4");
    }

    @Test
    void a_feed_that_is_sent_on_needs_both_hosts_and_keeps_neither_from_others_while_it_waits() {
        queue.put("https://a.example/moved", Set.of("a.example", "b.example"), NOW.plusMillis(1));
        put("https://b.example/1", NOW);
        put("https://a.example/1", NOW.plusMillis(2));
        Instant now = NOW.plusSeconds(1);
        assertThat(queue.next(now)).contains("https://b.example/1");
        assertThat(queue.next(now)).contains("https://a.example/1");
        assertThat(queue.next(now)).isEmpty();
        queue.done("https://b.example/1", now);
        assertThat(queue.next(now.plusSeconds(5))).as("a is busy").isEmpty();
        queue.done("https://a.example/1", now.plusSeconds(5));
        assertThat(queue.next(now.plusSeconds(6))).contains("https://a.example/moved");
        put("https://b.example/2", now);
        assertThat(queue.next(now.plusSeconds(7))).as("b is busy too").isEmpty();
    }

    @Test
    void a_host_that_asks_for_quiet_is_left_alone_whether_it_is_busy_or_not() {
        put("https://a.example/1", NOW);
        queue.next(NOW);
        queue.rest(Set.of("a.example", "b.example"), NOW.plusSeconds(100));
        queue.done("https://a.example/1", NOW);
        put("https://a.example/2", NOW);
        put("https://b.example/1", NOW);
        assertThat(queue.next(NOW.plusSeconds(99))).isEmpty();
        assertThat(queue.nextDue()).contains(NOW.plusSeconds(100));
        assertThat(queue.next(NOW.plusSeconds(100))).isPresent();
        assertThat(queue.next(NOW.plusSeconds(100))).isPresent();
    }

    @Test
    void a_host_that_has_more_feeds_than_time_serves_the_longest_due_first() {
        for (int i = 0; i < 5; i++) {
            put("https://a.example/" + i, NOW.plusMillis(i));
        }
        Set<String> asked = new HashSet<>();
        Instant time = NOW.plusSeconds(1);
        for (int turn = 0; turn < 5; turn++) {
            String next = queue.next(time).orElseThrow();
            asked.add(next);
            queue.done(next, time);
            put(next, time);
            time = time.plusSeconds(1);
        }
        assertThat(asked).hasSize(5);
    }

    @Test
    void every_feed_gets_its_turn_whatever_happens_meanwhile() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<String> waiting = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            String address = "https://" + random.nextInt(9) + ".example/" + i;
            put(address, NOW.plusMillis(random.nextInt(5_000)));
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
                put(waiting.iterator().next(), time.plusMillis(random.nextInt(3_000)));
            }
        }
        assertThat(waiting).as("seed %d", seed).isEmpty();
    }

    private void put(String address, Instant due) {
        queue.put(address, Set.of(CanonicalAddress.hostOf(address)), due);
    }
}
