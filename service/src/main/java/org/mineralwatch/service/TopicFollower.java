package org.mineralwatch.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
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
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final KafkaConnection kafka;
    private final String topic;
    private final Deserializer<V> deserializer;
    private final Listener<V> listener;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Ending ending = new Ending();
    private final Turns turns = new Turns(PATIENCE);
    private final Thread thread;

    /**
     * @param kafka the cluster
     * @param lane the lane whose topic is followed
     * @param topic what is followed; it must exist
     * @param listener told what stands there and what comes, on one thread
     */
    public TopicFollower(KafkaConnection kafka, Lane lane, Topic<V> topic, Listener<V> listener) {
        this.kafka = kafka;
        this.topic = lane.topic(topic);
        this.deserializer = topic.value().deserializer();
        this.listener = listener;
        this.thread = new Thread(this::work, "follow-" + topic.name());
    }

    /**
     * Is told what a topic holds; after a lost connection, all of it again from the beginning.
     *
     * @param <V> the record
     */
    @FunctionalInterface
    public interface Listener<V> {
        /** A record; a null value is a deletion. */
        void take(String key, V value);

        /** A record that cannot be read, as a later version of the program may write it. */
        default void unreadable(String key, String reason) {}

        /** What was told so far is how the topic stands now; never told in the middle of its past. */
        default void upToDate() {}
    }

    /** Begins to read; {@link #awaitEnd} tells when what stood there at the start was read. */
    public void start() {
        thread.start();
    }

    /** Waits until the topic was read to its end as of the start; returns whether that came in time. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How a room is that hangs by this: what it says itself, unless nothing is followed any more. */
    public Health of(Health said) {
        return turns.of(said);
    }

    private void work() {
        Duration pause = Duration.ZERO;
        while (!ending.within(pause)) {
            turns.next();
            try (Consumer<String, byte[]> consumer = kafka.consumer(Map.of())) {
                follow(consumer);
            } catch (InterruptException e) {
                return;
            } catch (RuntimeException e) { // also the listener's: nobody else would hear that the thread has died
                LOG.warn("{} cannot be followed, again in {} s: {}", topic, RETRY.toSeconds(), e.toString());
                LOG.debug("what happened to {}", topic, e);
            }
            pause = RETRY;
        }
    }

    /** Tells what a consumer reads until the end is wished or it fails. */
    void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = WholeTopic.partitions(consumer, topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean changed = true;
        while (!ending.within(Duration.ZERO)) {
            turns.next();
            if (changed
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                listener.upToDate();
                caughtUp.countDown();
                changed = false;
            }
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            records.forEach(this::tell);
            changed |= !records.isEmpty();
        }
    }

    private void tell(ConsumerRecord<String, byte[]> record) {
        V value;
        try {
            value = deserializer.deserialize(topic, record.value());
        } catch (SerializationException e) {
            LOG.warn("{} at offset {} is passed over: {}", topic, record.offset(), e.getMessage());
            listener.unreadable(record.key(), e.getMessage());
            return;
        }
        listener.take(record.key(), value);
    }

    @Override
    public void close() {
        ending.of(thread, Duration.ofSeconds(5));
    }
}
