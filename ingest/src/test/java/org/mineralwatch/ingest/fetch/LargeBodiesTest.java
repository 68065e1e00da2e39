package org.mineralwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LargeBodiesTest {
    private final LargeBodies bodies = new LargeBodies(1);

    @Test
    void a_second_large_body_waits_until_the_first_is_read_or_it_is_given_up() throws IOException {
        LargeBodies.Place first = bodies.place();
        first.take(() -> false);
        AtomicInteger looks = new AtomicInteger();
        try (LargeBodies.Place second = bodies.place()) {
            assertThatThrownBy(() -> second.take(() -> looks.incrementAndGet() > 2))
                    .isInstanceOf(IOException.class);
            first.close();
            second.take(() -> false);
            assertThatThrownBy(() -> first.take(() -> true)).hasMessageContaining("given up");
        }
        first.take(() -> false);
    }

    @Test
    void leave_is_asked_once_and_only_by_bodies_above_a_mebibyte() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Body.Bounds bounds = new Body.Bounds(3 << 20, asked::incrementAndGet);
        Body.read(new ByteArrayInputStream(new byte[1 << 20]), null, bounds);
        assertThat(asked).hasValue(0);
        assertThat(Body.read(new ByteArrayInputStream(new byte[3 << 20]), null, bounds))
                .hasSize(3 << 20);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_heap_of_half_a_gigabyte_holds_two_of_the_largest_and_a_small_one_still_one() throws IOException {
        LargeBodies two = LargeBodies.forHeap(512 << 20, 15 << 20);
        two.place().take(() -> false);
        two.place().take(() -> false);
        assertThatThrownBy(() -> two.place().take(() -> true)).isInstanceOf(IOException.class);
        LargeBodies.forHeap(64 << 20, 15 << 20).place().take(() -> false);
    }
}
