package org.mineralwatch.service;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

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
     * Reads a topic to its end with what is written in transactions that are open now, if they are committed: waits until they are
     * closed.
     *
     * @param kafka the cluster
     * @param topic its whole name
     * @param listener given each record, in order within a partition
     * @throws UnknownTopicOrPartitionException when there is no such topic
     * @throws TimeoutException when nothing comes for a minute, as behind a transaction that hangs
     */
    public static void readAllBegun(
            KafkaConnection kafka, String topic, Consumer<ConsumerRecord<String, byte[]>> listener) {
        try (Admin admin = kafka.admin();
                var consumer = kafka.consumer(Map.of())) {
            read(consumer, ends(admin, partitions(consumer, topic)), listener);
        }
    }

    /**
     * The partitions of a topic.
     *
     * @throws UnknownTopicOrPartitionException when no broker knows it (yet), which must not be taken for an empty topic
     */
    static List<TopicPartition> partitions(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("no broker knows the topic " + topic);
        }
        return partitions;
    }

    /** Where partitions end with the records of open transactions, which {@code endOffsets} of our consumers leaves out. */
    public static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicPartition> partitions) {
        return offsets(admin, partitions, OffsetSpec.latest());
    }

    /** Where partitions begin. */
    public static Map<TopicPartition, Long> begins(Admin admin, Collection<TopicPartition> partitions) {
        return offsets(admin, partitions, OffsetSpec.earliest());
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, Collection<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try {
            admin.listOffsets(asked).all().get().forEach((partition, found) -> offsets.put(partition, found.offset()));
            return offsets;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("where " + partitions + " begin and end cannot be found", e.getCause());
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
                throw new TimeoutException("nothing came from " + ends.keySet() + " for " + PATIENCE.toSeconds()
                        + " s: no broker answers, or a transaction was left open there, which"
                        + " 'kafka-transactions.sh find-hanging' names");
            }
        }
    }
}
