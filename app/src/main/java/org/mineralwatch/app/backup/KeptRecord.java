package org.mineralwatch.app.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.mineralwatch.news.Topic;

/**
 * A record of Kafka as a backup keeps it, to the byte; a line of its file.
 *
 * @param topic its name without the lane's prefix
 * @param key as it was
 * @param timestamp as it was, in milliseconds
 * @param headers as they were, in order
 * @param value as it was, in Base64 on the line; null for a deletion
 */
record KeptRecord(String topic, String key, long timestamp, Map<String, byte[]> headers, byte[] value) {
    static KeptRecord of(Topic<?> topic, ConsumerRecord<String, byte[]> record) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value());
        }
        return new KeptRecord(topic.name(), record.key(), record.timestamp(), headers, record.value());
    }
}
