package org.mineralwatch.lab;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.sink.read.AlertPartitions;

/** When a subscriber saw each of some things first, in committed records of some topics. */
final class Sightings implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Long> first = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean ended;

    /** @param ids of what is seen in a record */
    Sightings(KafkaConnection kafka, Pattern topics, Function<ConsumerRecord<String, byte[]>, Stream<String>> ids) {
        thread = new Thread(() -> read(kafka, topics, ids), "sightings");
        thread.start();
    }

    /** In nanoseconds, as {@link System#nanoTime}; null for what was not seen. */
    Long first(String id) {
        return first.get(id);
    }

    /** Everything that was seen so far. */
    Set<String> seen() {
        return first.keySet();
    }

    private void read(
            KafkaConnection kafka, Pattern topics, Function<ConsumerRecord<String, byte[]>, Stream<String>> ids) {
        try (Consumer<String, byte[]> consumer = kafka.consumer(Map.of())) {
            AlertPartitions partitions = new AlertPartitions(consumer, topics.asMatchPredicate());
            while (!ended) {
                if (!partitions.follow(partition -> 0)) {
                    LockSupport.parkNanos(POLL.toNanos());
                } else {
                    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                        long now = System.nanoTime();
                        ids.apply(record).forEach(id -> first.putIfAbsent(id, now));
                    }
                }
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
