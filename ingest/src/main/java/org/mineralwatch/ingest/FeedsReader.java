package org.mineralwatch.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedRecord;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This instance's share of the topic {@code feeds}. A partition that is assigned is read from its beginning up to its end as of
 * then: the very end, behind open transactions, so that nothing of a predecessor can still come. Only then are its feeds polled.
 * From there on definitions are followed; states are not, since their only writer is this instance.
 */
final class FeedsReader implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(FeedsReader.class);

    private final Consumer<String, byte[]> consumer;
    private final Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends;
    private final FeedMemory memory;
    private final FeedListener listener;
    private final Map<TopicPartition, Long> loading = new HashMap<>();
    private final Map<TopicPartition, Long> reported = new HashMap<>();
    private final List<DeadLetter> letters = new ArrayList<>();
    private Membership membership = Membership.NONE;

    /**
     * A static member that comes back is given the group's assignment as it stands. When its former life ended half-way through a
     * new one, between giving partitions up and their going to another, they would stay with nobody: so it asks for a new
     * assignment, and nothing is polled before that is there.
     */
    private enum Membership {
        NONE,
        JOINED,
        ASKED,
        CONFIRMED
    }

    /** Told whose polling begins, changes or ends. */
    interface FeedListener {
        /** The feed is to be polled, from now on or in another way. */
        void wanted(String address);

        /** The feed is no longer polled from here. */
        void unwanted(String address);
    }

    /**
     * @param consumer of the group; subscribed by this
     * @param topic the lane's {@code feeds}
     * @param ends the ends of partitions, behind open transactions
     * @param memory to fill
     * @param listener to tell
     */
    FeedsReader(
            Consumer<String, byte[]> consumer,
            String topic,
            Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends,
            FeedMemory memory,
            FeedListener listener) {
        this.consumer = consumer;
        this.ends = ends;
        this.memory = memory;
        this.listener = listener;
        consumer.subscribe(List.of(topic), this);
    }

    /** Takes what the topic has, and makes partitions ready that are read to their end. */
    void follow(Duration patience) {
        consumer.poll(patience).forEach(this::learn);
        if (membership == Membership.JOINED) {
            consumer.enforceRebalance("a member came back");
            membership = Membership.ASKED;
        }
        if (membership == Membership.CONFIRMED) {
            handOver();
        }
    }

    private void handOver() {
        Set<TopicPartition> read = loading.keySet().stream()
                .filter(partition -> consumer.position(partition) >= loading.get(partition))
                .collect(Collectors.toSet());
        read.forEach(partition -> {
            loading.remove(partition);
            Set<String> feeds = memory.polled(partition.partition());
            LOG.debug("partition {} is read: {} feeds to poll", partition.partition(), feeds.size());
            feeds.forEach(listener::wanted);
        });
    }

    private void learn(ConsumerRecord<String, byte[]> record) {
        String address = FeedRecord.addressOf(record.key());
        boolean definition = FeedDefinition.keyOf(address).equals(record.key());
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (!definition && !loading.containsKey(partition)) {
            return;
        }
        try {
            FeedRecord value = Topics.FEEDS.value().deserializer().deserialize(record.topic(), record.value());
            if (definition) {
                define(partition, address, (FeedDefinition) value);
            } else {
                memory.remember(record.partition(), address, (FeedState) value);
            }
        } catch (SerializationException | ClassCastException e) {
            unreadable(record, partition, e);
        }
    }

    private void define(TopicPartition partition, String address, FeedDefinition definition) {
        memory.define(partition.partition(), address, definition);
        if (loading.containsKey(partition)) {
            return;
        }
        if (memory.definition(address).isPresent()) {
            listener.wanted(address);
        } else {
            listener.unwanted(address);
        }
    }

    /** Read at every start, reported once: what lies before the committed offset was reported by an earlier life. */
    private void unreadable(ConsumerRecord<String, byte[]> record, TopicPartition partition, RuntimeException e) {
        LOG.warn("record {} of {} is no feed record and is left out: {}", record.offset(), partition, e.getMessage());
        if (record.offset() >= reported.getOrDefault(partition, 0L) && record.value() != null) {
            letters.add(DeadLetter.record(record, e));
        }
    }

    /** Takes the records that could not be read since the last call. */
    List<DeadLetter> takeLetters() {
        List<DeadLetter> taken = List.copyOf(letters);
        letters.clear();
        return taken;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        membership = membership == Membership.NONE ? Membership.JOINED : Membership.CONFIRMED;
        if (assigned.isEmpty()) {
            return;
        }
        assigned.forEach(partition -> memory.forget(partition.partition()));
        loading.putAll(ends.apply(assigned));
        consumer.committed(Set.copyOf(assigned)).forEach((partition, offset) -> {
            if (offset != null) {
                reported.put(partition, offset.offset());
            }
        });
        consumer.seekToBeginning(assigned);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        revoked.forEach(partition -> {
            loading.remove(partition);
            reported.remove(partition);
            memory.forget(partition.partition()).forEach(listener::unwanted);
        });
    }

    /** Whether partitions are assigned and all of them read. */
    boolean ready() {
        return membership == Membership.CONFIRMED
                && loading.isEmpty()
                && !consumer.assignment().isEmpty();
    }

    /** The partitions that are not read to their end yet. */
    Set<Integer> reading() {
        return loading.keySet().stream().map(TopicPartition::partition).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How far the partitions that are read were read: proof to the group that this instance still owns them. */
    Map<TopicPartition, OffsetAndMetadata> offsets() {
        return consumer.assignment().stream()
                .filter(partition -> !loading.containsKey(partition))
                .collect(Collectors.toMap(
                        partition -> partition, partition -> new OffsetAndMetadata(consumer.position(partition))));
    }

    ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }
}
