package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
    private final Metrics metrics = new Metrics();

    private List<String> series() {
        return metrics.scrape().lines().filter(line -> !line.startsWith("#")).toList();
    }

    private double value(String name) {
        return series().stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_process_tells_of_itself_in_a_dozen_series() {
        assertThat(series()).hasSize(12);
        assertThat(value("jvm_memory_used_bytes{area=\"heap\"}"))
                .isPositive()
                .isLessThanOrEqualTo(value("jvm_memory_max_bytes{area=\"heap\"}"));
        assertThat(value("process_open_fds")).isPositive().isLessThan(value("process_max_fds"));
        assertThat(value("process_uptime_seconds")).isPositive();
    }

    @Test
    void what_survives_a_collection_shows_after_one() {
        byte[] kept = new byte[20 << 20];
        System.gc();
        assertThat(value("jvm_memory_after_gc_bytes")).isGreaterThan(kept.length);
        assertThat(value("jvm_gc_collections_total")).isPositive();
    }

    @Test
    void a_data_folder_shows_the_room_on_its_disk(@TempDir Path folder) {
        try (DataFolder data = DataFolder.open(folder)) {
            data.register(metrics);
            assertThat(value("mineralwatch_disk_free_bytes"))
                    .isPositive()
                    .isLessThan(value("mineralwatch_disk_size_bytes"));
        }
    }

    @Test
    void rooms_of_one_process_show_the_memory_of_their_stores_once() {
        BoundedRocksDb.register(metrics);
        BoundedRocksDb.register(metrics);
        assertThat(series()).hasSize(14);
        assertThat(value("mineralwatch_state_memory_bytes"))
                .isLessThanOrEqualTo(value("mineralwatch_state_memory_limit_bytes"));
    }
}
