package org.mineralwatch.sink.push.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** How much waits for an endpoint. Kafka is asked, for a consumer knows no more of a partition that it has paused. */
final class Lag {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Consumer<String, byte[]> consumer;
    private final Clock clock;
    private Instant next = Instant.MIN;

    Lag(Consumer<String, byte[]> consumer, Clock clock) {
        this.consumer = consumer;
        this.clock = clock;
    }

    /** Counts what waits, now and then. */
    void count(Collection<Course> courses, PushCounts counts) {
        if (clock.instant().isBefore(next)) {
            return;
        }
        next = clock.instant().plus(EVERY);
        Set<TopicPartition> partitions = courses.stream().map(Course::partition).collect(Collectors.toSet());
        Map<TopicPartition, Long> ends = partitions.isEmpty() ? Map.of() : consumer.endOffsets(partitions);
        counts.lag(courses.stream()
                .mapToLong(course -> Math.max(0, ends.getOrDefault(course.partition(), 0L) - course.next()))
                .sum());
    }

    /** Whether everything that the partition has was read. */
    boolean isNone(Course course) {
        TopicPartition partition = course.partition();
        return consumer.position(partition)
                >= consumer.endOffsets(Set.of(partition)).get(partition);
    }
}
