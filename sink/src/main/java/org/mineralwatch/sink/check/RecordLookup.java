package org.mineralwatch.sink.check;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.sink.file.AlertLine;

/** Finds single records again, to say how they differ from their lines. */
final class RecordLookup {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;

    RecordLookup(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** The line that a record should have. */
    Optional<AlertLine> line(TopicPartition partition, long offset) {
        consumer.assign(Set.of(partition));
        consumer.seek(partition, offset);
        while (consumer.position(partition) <= offset) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.offset() >= offset) {
                    return record.offset() == offset ? AlertLine.of(record) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
