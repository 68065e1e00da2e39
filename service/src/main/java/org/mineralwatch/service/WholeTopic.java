package org.mineralwatch.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads what topics hold: every committed record from the beginning to the end as it is when asked. */
public final class WholeTopic {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private WholeTopic() {}

    /**
     * Reads a topic to its end.
     *
     * @param kafka the cluster
     * @param topic its whole name; it must exist
     * @param listener given each record, in order within a partition
     */
    public static void read(KafkaConnection kafka, String topic, Consumer<ConsumerRecord<String, byte[]>> listener) {
        try (var consumer = kafka.consumer(Map.of())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            read(consumer, consumer.endOffsets(partitions), listener);
        }
    }

    /**
     * Reads partitions up to known ends.
     *
     * @param kafka the cluster
     * @param ends the offset behind the last record wanted, by partition
     * @param listener given each record, in order within a partition
     */
    public static void read(
            KafkaConnection kafka, Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<String, byte[]>> listener) {
        try (var consumer = kafka.consumer(Map.of("max.poll.records", 5_000))) {
            read(consumer, ends, listener);
        }
    }

    private static void read(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<String, byte[]>> listener) {
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
        upTo(consumer, ends, listener);
    }

    /**
     * Reads on from where a consumer stands.
     *
     * @param consumer assigned to the partitions
     * @param ends the offset behind the last record wanted, by partition; records behind it may come too
     * @param listener given each record, in order within a partition
     * @throws TimeoutException when nothing comes for a minute
     */
    public static void upTo(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<String, byte[]>> listener) {
        long last = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            records.forEach(listener);
            last = records.isEmpty() ? last : System.nanoTime();
            if (System.nanoTime() - last > PATIENCE.toNanos()) {
                throw new TimeoutException(
                        "nothing came from " + ends.keySet() + " for " + PATIENCE.toSeconds() + " s");
            }
        }
    }
}
