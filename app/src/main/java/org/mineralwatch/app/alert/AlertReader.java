package org.mineralwatch.app.alert;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;

/**
 * Reads alert topics as any subscriber would: all subjects or some, topics that come later included, from the beginning or from
 * now on. Belongs to no group and leaves no trace.
 */
public final class AlertReader {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LOOK_FOR_TOPICS_EVERY = Duration.ofSeconds(2);

    private final KafkaConnection kafka;
    private final Predicate<String> wanted;
    private final boolean fromBeginning;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * @param subjects which; empty for all, also those to come
     * @param fromBeginning whether old alerts are wanted too
     */
    public AlertReader(KafkaConnection kafka, Lane lane, Set<String> subjects, boolean fromBeginning) {
        Set<String> names = subjects.stream()
                .map(subject -> lane.topic(Topics.alerts(subject)))
                .collect(Collectors.toSet());
        this.kafka = kafka;
        this.wanted = names.isEmpty() ? lane.alerts().asMatchPredicate() : names::contains;
        this.fromBeginning = fromBeginning;
    }

    /** Hands on what comes until the reader is told to {@link #end}. */
    public void read(java.util.function.Consumer<ConsumerRecord<String, byte[]>> listener) throws InterruptedException {
        try (Consumer<String, byte[]> consumer = kafka.consumer(Map.of())) {
            Map<TopicPartition, Long> starts = fromBeginning ? Map.of() : consumer.endOffsets(existing(consumer));
            long lastLook = System.nanoTime() - LOOK_FOR_TOPICS_EVERY.toNanos();
            while (!closing.await(consumer.assignment().isEmpty() ? POLL.toMillis() : 0, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - lastLook >= LOOK_FOR_TOPICS_EVERY.toNanos()) {
                    lastLook = System.nanoTime();
                    assign(consumer, starts);
                }
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

    /** A topic that appears later is read from its beginning: all it holds came after the start. */
    private void assign(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> starts) {
        Set<TopicPartition> partitions = existing(consumer);
        if (partitions.equals(consumer.assignment())) {
            return;
        }
        Map<TopicPartition, Long> positions = new HashMap<>(starts);
        consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
    }

    private Set<TopicPartition> existing(Consumer<String, byte[]> consumer) {
        return consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(info -> wanted.test(info.topic()))
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
    }
}
