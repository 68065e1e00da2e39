package org.mineralwatch.ingest.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SeenTest {
    private final Seen seen = new Seen();

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

    private boolean add(int number) {
        return seen.add(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }
}
