package org.mineralwatch.sink.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.service.WholeTopic;
import org.mineralwatch.sink.file.AlertLine;

/** Finds single records again, to say how they differ from their lines. */
final class RecordLookup {
    private final Consumer<String, byte[]> consumer;

    RecordLookup(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** The line that a record should have. */
    Optional<AlertLine> line(TopicPartition partition, long offset) {
        consumer.assign(Set.of(partition));
        consumer.seek(partition, offset);
        AtomicReference<AlertLine> line = new AtomicReference<>();
        WholeTopic.upTo(consumer, Map.of(partition, offset + 1), record -> {
            if (record.offset() == offset) {
                line.set(AlertLine.of(record).orElse(null));
            }
        });
        return Optional.ofNullable(line.get());
    }
}
