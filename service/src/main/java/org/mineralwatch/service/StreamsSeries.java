package org.mineralwatch.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;

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
        return lag(ofThreads(living()));
    }

    /** The same of metrics that were read. */
    static double lag(Collection<? extends Metric> metrics) {
        return metrics.stream()
                .filter(metric -> is(metric.metricName(), "records-lag", "consumer-fetch-manager-metrics"))
                .mapToDouble(StreamsSeries::value)
                .filter(Double::isFinite)
                .sum();
    }

    /** The threads that are not dead. */
    Set<ThreadMetadata> living() {
        return streams.metadataForLocalThreads().stream()
                .filter(thread -> !thread.threadState().equals("DEAD"))
                .collect(Collectors.toSet());
    }

    /**
     * What counts for threads and for their consumers in the group. Kafka also keeps what dead threads left behind, and counts for
     * the consumers that read state.
     */
    Collection<Metric> ofThreads(Set<ThreadMetadata> threads) {
        Set<String> names = threads.stream()
                .flatMap(thread -> Stream.of(thread.threadName(), thread.consumerClientId()))
                .collect(Collectors.toSet());
        return streams.metrics().values().stream()
                .<Metric>map(metric -> metric)
                .filter(metric -> names.contains(metric.metricName().tags().get("client-id"))
                        || names.contains(metric.metricName().tags().get("thread-id")))
                .toList();
    }

    private static boolean is(MetricName name, String metric, String group) {
        return name.name().equals(metric) && name.group().equals(group);
    }

    private static double value(Metric metric) {
        return metric.metricValue() instanceof Number value ? value.doubleValue() : Double.NaN;
    }

    private double sum(String metric, String group) {
        return values(metric, group).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private Map<MetricName, Double> values(String metric, String group) {
        Map<MetricName, Double> values = new HashMap<>();
        streams.metrics().forEach((name, each) -> {
            if (is(name, metric, group) && Double.isFinite(value(each))) {
                values.put(name, value(each));
            }
        });
        return values;
    }
}
