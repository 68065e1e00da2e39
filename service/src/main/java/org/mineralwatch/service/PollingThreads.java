package org.mineralwatch.service;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.common.Metric;

/**
 * Notices a stream thread that polls no more. What a thread has fetched counts as lag no longer, so one that hangs in a record shows in
 * nothing else.
 */
final class PollingThreads {
    private static final String THREAD = "thread-id";

    private final Duration patience;
    private final LongSupplier nanos;
    private final Map<String, Progress> threads = new HashMap<>();

    PollingThreads(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
    }

    /**
     * Takes a reading.
     *
     * @param metrics of the application
     * @return a thread that stands still, if one does
     */
    synchronized Optional<String> stuck(Collection<? extends Metric> metrics) {
        Map<String, Double> polls = polls(metrics);
        threads.keySet().retainAll(polls.keySet());
        polls.keySet().forEach(thread -> threads.computeIfAbsent(thread, name -> new Progress(patience, nanos)));
        // every thread's reading is taken, also behind one that stands still
        return polls.entrySet().stream()
                .filter(one -> threads.get(one.getKey()).stuck(one.getValue(), 1))
                .map(Map.Entry::getKey)
                .toList()
                .stream()
                .findFirst();
    }

    /** How often each thread has polled. */
    static Map<String, Double> polls(Collection<? extends Metric> metrics) {
        Map<String, Double> polls = new HashMap<>();
        for (Metric metric : metrics) {
            if (metric.metricName().name().equals("poll-total")
                    && metric.metricName().group().equals("stream-thread-metrics")) {
                polls.put(metric.metricName().tags().get(THREAD), (Double) metric.metricValue());
            }
        }
        return polls;
    }
}
