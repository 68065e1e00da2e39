package org.mineralwatch.ingest.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NotedTest {
    private final Noted noted = new Noted();

    @Test
    void everything_is_new_once() {
        for (int i = 0; i < 50_000; i++) {
            assertThat(add(i)).isTrue();
        }
        for (int i = 0; i < 50_000; i++) {
            assertThat(add(i)).isFalse();
        }
        assertThat(add(50_000)).isTrue();
    }

    @Test
    void what_is_noted_of_a_thing_is_compared_with_the_last_note_only() {
        assertThat(noted.note("article", "first text")).isEqualTo(Noted.Change.NEW);
        assertThat(noted.note("article", "first text")).isEqualTo(Noted.Change.NONE);
        assertThat(noted.note("article", "second text")).isEqualTo(Noted.Change.OTHER);
        assertThat(noted.note("article", "first text")).isEqualTo(Noted.Change.OTHER);
        assertThat(noted.note("another", "first text")).isEqualTo(Noted.Change.NEW);
    }

    @Test
    void notes_are_kept_while_the_memory_grows() {
        for (int i = 0; i < 50_000; i++) {
            assertThat(noted.note("thing " + i, "text " + i)).isEqualTo(Noted.Change.NEW);
        }
        for (int i = 0; i < 50_000; i++) {
            assertThat(noted.note("thing " + i, "text " + i)).isEqualTo(Noted.Change.NONE);
        }
    }

    private boolean add(int number) {
        return noted.add(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }
}
