package org.mineralwatch.sink.copy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.service.WholeTopic;

/**
 * By what the last copied record of a partition is known again: another one at its offset means that the topic is no longer the
 * one that was copied.
 *
 * @param offset of the record
 * @param sum checksum of its value
 */
public record Mark(long offset, long sum) {
    static Mark of(ConsumerRecord<String, byte[]> record) {
        CRC32C sum = new CRC32C();
        if (record.value() != null) {
            sum.update(record.value());
        }
        return new Mark(record.offset(), sum.getValue());
    }

    /** The last record of each partition. */
    public static Map<TopicPartition, Mark> last(ConsumerRecords<String, byte[]> records) {
        Map<TopicPartition, Mark> last = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> ofPartition = records.records(partition);
            last.put(partition, of(ofPartition.get(ofPartition.size() - 1)));
        }
        return last;
    }

    /**
     * The partitions that are no longer what was copied.
     *
     * @param consumer which is assigned and sought anew for it
     * @param marks of partitions that are there, each at an offset that is there
     */
    public static Set<TopicPartition> unlike(Consumer<String, byte[]> consumer, Map<TopicPartition, Mark> marks) {
        Set<TopicPartition> unlike = new HashSet<>(marks.keySet());
        consumer.assign(marks.keySet());
        marks.forEach((partition, mark) -> consumer.seek(partition, mark.offset()));
        Map<TopicPartition, Long> behind = new HashMap<>();
        marks.forEach((partition, mark) -> behind.put(partition, mark.offset() + 1));
        WholeTopic.upTo(consumer, behind, record -> {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (of(record).equals(marks.get(partition))) {
                unlike.remove(partition);
            }
        });
        return unlike;
    }
}
