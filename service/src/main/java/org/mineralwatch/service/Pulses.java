package org.mineralwatch.service;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.common.Metric;

/**
 * Notices one of several of a kind, each with a count of its own that grows while it is well, whose count stands still. Kafka's own ages
 * of such things are told by the clock on the wall; this goes by one that nobody sets.
 */
public final class Pulses {
    /** So long a consumer may be unheard. */
    static final Duration UNHEARD = Duration.ofSeconds(30);

    private final String group;
    private final String count;
    private final String of;
    private final Duration patience;
    private final LongSupplier nanos;
    private final Map<String, Progress> each = new HashMap<>();

    private Pulses(String group, String count, String of, Duration patience, LongSupplier nanos) {
        this.group = group;
        this.count = count;
        this.of = of;
        this.patience = patience;
        this.nanos = nanos;
    }

    /**
     * Of stream threads, which poll. What a thread has fetched counts as lag no longer, so one that hangs in a record shows in nothing
     * else.
     *
     * @param patience how long one may ask for no records
     * @param nanos tells how long nothing moved
     */
    static Pulses polls(Duration patience, LongSupplier nanos) {
        return new Pulses("stream-thread-metrics", "poll-total", "thread-id", patience, nanos);
    }

    /**
     * Of consumers, whose group answers. One that is out of its group is given nothing, so that nothing waits and nothing fails.
     *
     * @param nanos tells how long nothing moved
     */
    public static Pulses heartbeats(LongSupplier nanos) {
        return new Pulses("consumer-coordinator-metrics", "heartbeat-total", "client-id", UNHEARD, nanos);
    }

    /**
     * Takes a reading.
     *
     * @param metrics of the application or client
     * @return one whose count stands still for longer than its patience, if there is one
     */
    public Optional<String> stopped(Collection<? extends Metric> metrics) {
        return stopped(metrics, true);
    }

    /**
     * Takes a reading.
     *
     * @param metrics of the application or client
     * @param expected whether any may be expected to move; what stands still meanwhile has not stood still
     * @return one whose count stands still for longer than its patience, if there is one
     */
    synchronized Optional<String> stopped(Collection<? extends Metric> metrics, boolean expected) {
        Map<String, Double> counts = counts(metrics);
        each.keySet().retainAll(counts.keySet());
        counts.keySet().forEach(one -> each.computeIfAbsent(one, name -> new Progress(patience, nanos)));
        // every reading is taken, also behind one that stands still
        return counts.entrySet().stream()
                .filter(one -> each.get(one.getKey()).stuck(one.getValue(), expected ? 1 : 0))
                .map(Map.Entry::getKey)
                .toList()
                .stream()
                .findFirst();
    }

    /** How often each has given a sign of life. */
    Map<String, Double> counts(Collection<? extends Metric> metrics) {
        Map<String, Double> counts = new HashMap<>();
        for (Metric metric : metrics) {
            if (metric.metricName().name().equals(count)
                    && metric.metricName().group().equals(group)) {
                counts.put(metric.metricName().tags().get(of), (Double) metric.metricValue());
            }
        }
        return counts;
    }
}
