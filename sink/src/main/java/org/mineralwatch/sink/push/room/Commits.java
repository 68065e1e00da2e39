package org.mineralwatch.sink.push.room;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits how far an endpoint is. */
final class Commits {
    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

    private final Consumer<String, byte[]> consumer;

    Commits(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Commits what has changed; while partitions are being shared out anew, that waits for the next time. */
    void of(Collection<Course> courses) {
        List<Course> changed = courses.stream().filter(Course::changed).toList();
        if (changed.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        changed.forEach(course -> places.put(course.partition(), course.place().committed()));
        try {
            consumer.commitSync(places);
            changed.forEach(Course::committed);
        } catch (RebalanceInProgressException e) {
            LOG.debug("{} partitions are committed after the rebalance", places.size());
        }
    }
}
