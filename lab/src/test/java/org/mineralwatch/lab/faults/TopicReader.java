package org.mineralwatch.lab.faults;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.sink.read.AlertPartitions;

/** Reads all that is committed on some topics, each look from where the last one ended. */
final class TopicReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final AlertPartitions partitions;

    TopicReader(KafkaConnection kafka, Pattern topics) {
        this.consumer = kafka.consumer(Map.of("max.poll.records", 5_000, "metadata.max.age.ms", 2_000));
        this.partitions = new AlertPartitions(consumer, topics.asMatchPredicate());
    }

    /** Hands on what has come since the last look. */
    void read(Consumer<ConsumerRecord<String, byte[]>> taker) {
        partitions.follow(partition -> 0);
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long begun = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(taker);
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("the ends " + ends + " are not reached within " + PATIENCE);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
