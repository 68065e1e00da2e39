package org.mineralwatch.service;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/**
 * What a Streams room tells of itself: a handful of the two thousand series that Kafka counts, summed over threads, tasks,
 * partitions and stores, without their client ids.
 *
 * @param streams whose metrics they are
 */
record StreamsSeries(KafkaStreams streams) {
    private static final String THREADS = "stream-thread-metrics";

    void register(String room, Metrics metrics) {
        gauge(metrics, room, "streams.lag", "Records that wait to be processed", this::lag);
        counted(metrics, room, "streams.processed", "Records processed since the start", "process-total", THREADS);
        counted(
                metrics,
                room,
                "streams.dropped",
                "Records dropped, each with a cause in the dead letters or the log",
                "dropped-records-total",
                "stream-task-metrics");
        counted(metrics, room, "streams.commits", "Transactions committed since the start", "commit-total", THREADS);
        counted(
                metrics,
                room,
                "streams.failures",
                "Threads that failed and were replaced, each with its open transaction aborted",
                "failed-stream-threads",
                "stream-metrics");
        gauge(
                metrics,
                room,
                "state.disk.bytes",
                "What the state stores take on the disk",
                () -> sum("total-sst-files-size", "stream-state-metrics"));
    }

    private static void gauge(Metrics metrics, String room, String name, String help, DoubleSupplier value) {
        metrics.gauge(name, help, value::getAsDouble, "room", room);
    }

    /** Kafka's count goes with the task or thread that counts; the sum must not fall for that. */
    private void counted(Metrics metrics, String room, String name, String help, String metric, String group) {
        GrowingSum sum = new GrowingSum();
        metrics.counted(name, help, () -> sum.of(values(metric, group)), "room", room);
    }

    double processed() {
        return sum("process-total", THREADS);
    }

    double lag() {
        return sum("records-lag", "consumer-fetch-manager-metrics");
    }

    private double sum(String metric, String group) {
        return values(metric, group).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private Map<MetricName, Double> values(String metric, String group) {
        Map<MetricName, Double> values = new HashMap<>();
        streams.metrics().forEach((name, each) -> {
            if (name.name().equals(metric)
                    && name.group().equals(group)
                    && each.metricValue() instanceof Number value
                    && Double.isFinite(value.doubleValue())) {
                values.put(name, value.doubleValue());
            }
        });
        return values;
    }
}
