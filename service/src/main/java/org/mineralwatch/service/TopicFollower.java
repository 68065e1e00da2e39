package org.mineralwatch.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a small topic from its beginning and follows it, outside any group: how every process learns what is published to all.
 *
 * @param <V> the record
 */
public final class TopicFollower<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final KafkaConnection kafka;
    private final String topic;
    private final Deserializer<V> deserializer;
    private final BiConsumer<String, V> listener;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Ending ending = new Ending();
    private final Thread thread;

    /**
     * @param kafka the cluster
     * @param lane the lane whose topic is followed
     * @param topic what is followed; it must exist
     * @param listener told each key and value, on one thread; a null value is a deletion. After a lost connection it is told
     *     everything again
     */
    public TopicFollower(KafkaConnection kafka, Lane lane, Topic<V> topic, BiConsumer<String, V> listener) {
        this.kafka = kafka;
        this.topic = lane.topic(topic);
        this.deserializer = topic.value().deserializer();
        this.listener = listener;
        this.thread = new Thread(this::work, "follow-" + topic.name());
    }

    /** Begins to read; {@link #awaitEnd} tells when what stood there at the start was read. */
    public void start() {
        thread.start();
    }

    /** Waits until the topic was read to its end as of the start; returns whether that came in time. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void work() {
        Duration pause = Duration.ZERO;
        while (!ending.within(pause)) {
            try (Consumer<String, byte[]> consumer = kafka.consumer(Map.of())) {
                follow(consumer);
            } catch (KafkaException e) {
                LOG.warn("{} cannot be followed, again in {} s: {}", topic, RETRY.toSeconds(), e.toString());
            }
            pause = RETRY;
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!ending.within(Duration.ZERO)) {
            if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp.countDown();
            }
            consumer.poll(POLL).forEach(this::tell);
        }
    }

    private void tell(ConsumerRecord<String, byte[]> record) {
        try {
            listener.accept(record.key(), deserializer.deserialize(topic, record.value()));
        } catch (SerializationException e) {
            LOG.warn("{} at offset {} is passed over: {}", topic, record.offset(), e.getMessage());
        }
    }

    @Override
    public void close() {
        ending.of(thread, Duration.ofSeconds(5));
    }
}
