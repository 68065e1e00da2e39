package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;

class IngestRoomTest {
    private final AtomicLong nanos = new AtomicLong();

    @TempDir
    Path folder;

    @Test
    void a_room_whose_loop_stands_still_fails_by_a_clock_that_nobody_sets() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
                IngestRoom room = room("127.0.0.1:" + silent.getLocalPort())) {
            assertThat(room.health()).isEqualTo(new Health.Waiting("not started"));
            nanos.addAndGet(Duration.ofHours(1).toNanos());
            assertThat(room.health()).as("not begun").isInstanceOf(Health.Waiting.class);
            room.start();
            await("its first turn")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> room.health().detail().startsWith("connecting"));
            nanos.addAndGet(Duration.ofSeconds(181).toNanos());
            assertThat(room.health())
                    .isInstanceOfSatisfying(
                            Health.Failed.class,
                            failed -> assertThat(failed.detail()).contains("stood still for 181 s", "connecting"));
            Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("ingest"))
                    .forEach(Thread::interrupt);
        }
    }

    private IngestRoom room(String kafka) {
        return new IngestRoom(
                IngestSettings.DEFAULTS,
                folder,
                new KafkaConnection(kafka, Map.of()),
                Lane.LIVE,
                "test",
                new Metrics(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                nanos::get);
    }
}
