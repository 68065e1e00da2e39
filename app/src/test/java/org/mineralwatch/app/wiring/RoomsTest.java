package org.mineralwatch.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.Room;

class RoomsTest {
    private static final Health FAILED = new Health.Failed("it hangs");

    @Test
    void a_room_that_carries_the_news_and_has_failed_is_named_with_its_reason() {
        assertThat(new Rooms(List.of(new Some("files", false, FAILED), new Some("sink", true, FAILED)))
                        .look()
                        .failed())
                .contains("sink has failed: it hangs");
    }

    @Test
    void an_output_that_has_failed_and_a_room_that_waits_are_no_reason_to_end() {
        Health waiting = new Health.Waiting("for Kafka");
        assertThat(new Rooms(List.of(new Some("files", false, FAILED), new Some("sink", true, waiting)))
                        .look()
                        .failed())
                .isEmpty();
    }

    private record Some(String name, boolean vital, Health health) implements Room {
        @Override
        public void start() {}

        @Override
        public void close() {}
    }
}
