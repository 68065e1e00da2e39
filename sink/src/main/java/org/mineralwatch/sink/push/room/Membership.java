package org.mineralwatch.sink.push.room;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An endpoint's place in its consumer group: which partitions are this process's, and where each goes on. A new endpoint begins with
 * what comes from now on; a subject that comes later, with its first alert. The topics are those of the live lane, and of no other.
 */
final class Membership implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

    private final Consumer<String, byte[]> consumer;
    private final Delivery delivery;
    private volatile boolean joined;

    Membership(Consumer<String, byte[]> consumer, Delivery delivery) {
        this.consumer = consumer;
        this.delivery = delivery;
    }

    /** Joins the group. */
    void begin() {
        Set<TopicPartition> present = consumer.listTopics().values().stream()
                .flatMap(Collection::stream)
                .filter(info -> Lane.LIVE.alerts().matcher(info.topic()).matches())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
        if (!present.isEmpty() && consumer.committed(present).values().stream().allMatch(Objects::isNull)) {
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            consumer.endOffsets(present).forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end)));
            consumer.commitSync(ends);
        }
        consumer.subscribe(Lane.LIVE.alerts(), this);
    }

    boolean joined() {
        return joined;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(assigned));
        for (TopicPartition partition : assigned) {
            OffsetAndMetadata last = committed.get(partition);
            delivery.begin(last == null ? fromTheBeginning(partition) : from(partition, Place.of(last)));
        }
        joined = true;
    }

    private Course from(TopicPartition partition, Place place) {
        long end = consumer.endOffsets(Set.of(partition)).get(partition);
        if (place.next() > end) {
            LOG.error(
                    "{} ends at offset {}, the endpoint has it up to {}: it goes on at the end",
                    partition,
                    end,
                    place.next());
            consumer.seek(partition, end);
            return new Course(partition, new Place(end, end, 0), true);
        }
        consumer.seek(partition, place.from());
        return new Course(partition, place, false);
    }

    private Course fromTheBeginning(TopicPartition partition) {
        long first = consumer.beginningOffsets(Set.of(partition)).get(partition);
        consumer.seek(partition, first);
        return new Course(partition, new Place(first, first, 0), true);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        revoked.forEach(delivery::end);
    }
}
