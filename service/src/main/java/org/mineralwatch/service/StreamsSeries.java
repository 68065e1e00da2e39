package org.mineralwatch.service;

import java.util.function.DoubleSupplier;
import org.apache.kafka.common.Metric;
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
        counted(metrics, room, "streams.processed", "Records processed since the start", this::processed);
        counted(
                metrics,
                room,
                "streams.dropped",
                "Records dropped, each with a cause in the dead letters or the log",
                () -> sum("dropped-records-total", "stream-task-metrics"));
        counted(
                metrics,
                room,
                "streams.commits",
                "Transactions committed since the start",
                () -> sum("commit-total", THREADS));
        counted(
                metrics,
                room,
                "streams.failures",
                "Threads that failed and were replaced, each with its open transaction aborted",
                () -> sum("failed-stream-threads", "stream-metrics"));
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

    private static void counted(Metrics metrics, String room, String name, String help, DoubleSupplier value) {
        metrics.counted(name, help, value, "room", room);
    }

    double processed() {
        return sum("process-total", THREADS);
    }

    double lag() {
        return sum("records-lag", "consumer-fetch-manager-metrics");
    }

    private double sum(String metric, String group) {
        return streams.metrics().values().stream()
                .filter(m -> m.metricName().name().equals(metric)
                        && m.metricName().group().equals(group))
                .map(Metric::metricValue)
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .filter(Double::isFinite)
                .sum();
    }
}
