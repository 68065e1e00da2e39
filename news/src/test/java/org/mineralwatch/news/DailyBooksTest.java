package org.mineralwatch.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DailyBooksTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Books BOOKS = new Books(3, 1, 1, 0, Map.of("empty", 1L));

    @Test
    void documents_of_a_day_are_counted_together_and_days_apart() {
        DailyBooks days = DailyBooks.EMPTY.plus(NOON, BOOKS).plus(NOON.plusSeconds(60), BOOKS);
        DailyBooks next = days.plus(NOON.plus(Duration.ofDays(1)), BOOKS);
        assertThat(next.of(NOON).fetched()).isEqualTo(6);
        assertThat(next.of(NOON.plus(Duration.ofDays(1))).fetched()).isEqualTo(3);
        assertThat(next.of(NOON.plus(Duration.ofDays(2)))).isEqualTo(Books.EMPTY);
    }

    @Test
    void only_the_last_days_are_kept() {
        DailyBooks days = DailyBooks.EMPTY;
        for (int day = 0; day < 20; day++) {
            days = days.plus(NOON.plus(Duration.ofDays(day)), BOOKS);
        }
        assertThat(days.byDay()).hasSize(DailyBooks.KEPT);
        assertThat(days.of(NOON.plus(Duration.ofDays(19)))).isEqualTo(BOOKS);
    }

    @Test
    void a_state_balances_only_when_every_day_does() {
        Books wrong = new Books(3, 1, 1, 0, Map.of());
        FeedState state = FeedState.unseen("https://a.example/feed").taken(List.of(), BOOKS, NOON);
        assertThat(state.balances()).isTrue();
        assertThat(state.taken(List.of(), wrong, NOON).balances()).isFalse();
    }
}
