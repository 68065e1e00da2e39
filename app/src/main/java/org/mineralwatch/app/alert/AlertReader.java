package org.mineralwatch.app.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.sink.read.AlertPartitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads alert topics as any subscriber would: all subjects or some, topics that come later included. A broker that does not answer
 * is waited for. Belongs to no group and leaves no trace.
 */
public final class AlertReader {
    private static final Logger LOG = LoggerFactory.getLogger(AlertReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConnection kafka;
    private final Predicate<String> wanted;
    private final Start start;
    private final CountDownLatch closing = new CountDownLatch(1);
    private boolean silent;

    /**
     * @param subjects which; empty for all, also those to come
     * @param start where to begin in the topics that are there at the start; later ones are read from their beginning
     */
    public AlertReader(KafkaConnection kafka, Lane lane, Set<String> subjects, Start start) {
        Set<String> names = subjects.stream()
                .map(subject -> lane.topic(Topics.alerts(subject)))
                .collect(Collectors.toSet());
        this.kafka = kafka;
        this.wanted = names.isEmpty() ? lane.alerts().asMatchPredicate() : names::contains;
        this.start = start;
    }

    /** Hands on what comes until the reader is told to {@link #end}. */
    public void read(java.util.function.Consumer<ConsumerRecord<String, byte[]>> listener) throws InterruptedException {
        read(listener, false);
    }

    /** Hands on what is there now, and returns. */
    public void readToEnd(java.util.function.Consumer<ConsumerRecord<String, byte[]>> listener)
            throws InterruptedException {
        read(listener, true);
    }

    private void read(java.util.function.Consumer<ConsumerRecord<String, byte[]>> listener, boolean toEnd)
            throws InterruptedException {
        try (Consumer<String, byte[]> consumer = kafka.consumer(Map.of())) {
            AlertPartitions partitions = new AlertPartitions(consumer, wanted);
            Set<TopicPartition> first = partitions.existing();
            Map<TopicPartition, Long> starts = starts(consumer, first);
            Map<TopicPartition, Long> ends = toEnd ? consumer.endOffsets(first) : Map.of();
            look(partitions, starts);
            while (!(toEnd && isAt(consumer, ends))
                    && !closing.await(consumer.assignment().isEmpty() ? POLL.toMillis() : 0, TimeUnit.MILLISECONDS)) {
                look(partitions, starts);
                if (!consumer.assignment().isEmpty()) {
                    consumer.poll(POLL).forEach(listener);
                }
            }
        }
    }

    /** Ends {@link #read}, from any thread. */
    public void end() {
        closing.countDown();
    }

    private Map<TopicPartition, Long> starts(Consumer<String, byte[]> consumer, Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        if (start instanceof Start.Now) {
            return ends;
        }
        Map<TopicPartition, Long> starts = new HashMap<>(consumer.beginningOffsets(partitions));
        if (start instanceof Start.At at) {
            starts.putAll(at(consumer, partitions, at.time(), ends));
        }
        if (start instanceof Start.Offset from) {
            starts.replaceAll((partition, first) -> Math.max(first, Math.min(from.offset(), ends.get(partition))));
        }
        return starts;
    }

    private static Map<TopicPartition, Long> at(
            Consumer<String, byte[]> consumer,
            Set<TopicPartition> partitions,
            Instant time,
            Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(partitions.stream()
                .collect(Collectors.toMap(partition -> partition, partition -> time.toEpochMilli())));
        Map<TopicPartition, Long> starts = new HashMap<>();
        found.forEach(
                (partition, offset) -> starts.put(partition, offset == null ? ends.get(partition) : offset.offset()));
        return starts;
    }

    private static boolean isAt(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Also takes up new topics: all that such a one holds came after the start. */
    private void look(AlertPartitions partitions, Map<TopicPartition, Long> starts) {
        try {
            partitions.follow(partition -> starts.getOrDefault(partition, 0L));
            silent = false;
        } catch (RetriableException e) {
            if (!silent) {
                LOG.warn("{} does not answer; reading goes on when it does", kafka);
            }
            silent = true;
        }
    }
}
