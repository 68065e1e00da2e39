package org.mineralwatch.sink.file;

import java.util.zip.CRC32C;
import org.apache.kafka.clients.consumer.ConsumerRecord;

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
}
