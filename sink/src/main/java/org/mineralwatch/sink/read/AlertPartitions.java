package org.mineralwatch.sink.read;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Keeps a consumer on every partition of the alert topics that are wanted, those of subjects to come included. Belongs to no
 * group: each output has all alerts and remembers by itself where it was. Used by the consumer's thread.
 */
public final class AlertPartitions {
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Consumer<?, ?> consumer;
    private final Predicate<String> wanted;
    private long lastLook = System.nanoTime() - LOOK_EVERY.toNanos();

    /**
     * @param consumer without a group
     * @param wanted tells by a topic's name whether it is read
     */
    public AlertPartitions(Consumer<?, ?> consumer, Predicate<String> wanted) {
        this.consumer = consumer;
        this.wanted = wanted;
    }

    /** The partitions of the wanted topics that there are now. */
    public Set<TopicPartition> existing() {
        return consumer.listTopics(ANSWER).values().stream()
                .flatMap(List::stream)
                .filter(info -> wanted.test(info.topic()))
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
    }

    /**
     * Looks now and then for topics that have come or gone; costs nothing in between. What is read already goes on where it is.
     *
     * @param start the offset at which a partition begins that was not read before
     * @return whether there is anything to read
     * @throws org.apache.kafka.common.errors.TimeoutException when the cluster does not answer
     */
    public boolean follow(ToLongFunction<TopicPartition> start) {
        if (System.nanoTime() - lastLook >= LOOK_EVERY.toNanos()) {
            lastLook = System.nanoTime();
            assign(existing(), start);
        }
        return !consumer.assignment().isEmpty();
    }

    private void assign(Set<TopicPartition> now, ToLongFunction<TopicPartition> start) {
        Set<TopicPartition> before = consumer.assignment();
        if (now.equals(before)) {
            return;
        }
        Set<TopicPartition> fresh = new HashSet<>(now);
        fresh.removeAll(before);
        consumer.assign(now);
        fresh.forEach(partition -> consumer.seek(partition, start.applyAsLong(partition)));
    }
}
