package org.mineralwatch.sink.push.room;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.sink.push.Tally;

/** An endpoint's way through one partition: what the hour has brought, and how far it is. */
final class Course {
    private final TopicPartition partition;
    private final long resumed;
    private Tally tally;
    private long next;
    private boolean changed;

    /**
     * @param partition where
     * @param place how far it was
     * @param changed whether that is not yet committed
     */
    Course(TopicPartition partition, Place place, boolean changed) {
        this.partition = partition;
        this.resumed = place.next();
        this.next = place.next();
        this.tally = Tally.empty(place.told());
        this.changed = changed;
    }

    TopicPartition partition() {
        return partition;
    }

    /** The subject whose alerts the partition has. */
    String subject() {
        return partition.topic().substring(Lane.LIVE.topic(Topics.alerts("")).length());
    }

    Tally tally() {
        return tally;
    }

    /** Whether a record was decided of in an earlier life, and is read again only to count its hour. */
    boolean isBehind(ConsumerRecord<String, byte[]> record) {
        return record.offset() < resumed;
    }

    void recounted(Tally after) {
        tally = after;
    }

    /** Everything before an offset is decided of and delivered. */
    void reached(long offset, Tally after) {
        tally = after;
        advance(offset);
        changed = true;
    }

    /** Passes over what is no event, such as the marks of transactions. */
    void advance(long offset) {
        changed |= offset > next;
        next = Math.max(next, offset);
    }

    /** The next offset to decide of. */
    long next() {
        return next;
    }

    boolean changed() {
        return changed;
    }

    /** How far it is, to be committed. */
    Place place() {
        return Place.of(next, tally);
    }

    void committed() {
        changed = false;
    }

    boolean owesNoticeAt(Instant now) {
        return tally.dueAt(now);
    }

    /**
     * Reads an event; null where the record has no value.
     *
     * @throws SerializationException when it is no alert
     */
    Alert read(ConsumerRecord<String, byte[]> record) {
        Alert alert = Topics.alerts(subject()).value().deserializer().deserialize(record.topic(), record.value());
        if (alert != null
                && (alert.id() == null
                        || alert.status() == null
                        || alert.severity() == null
                        || !subject().equals(alert.subject()))) {
            throw new SerializationException("an alert without id, status or severity, or of another subject");
        }
        return alert;
    }
}
