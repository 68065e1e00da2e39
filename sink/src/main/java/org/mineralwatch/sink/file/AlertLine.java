package org.mineralwatch.sink.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.PublicationTime;

/**
 * One alert event as a line: the record's own fields, unknown ones included, and where it stands on its topic.
 *
 * @param day publication day that names the file, or {@code undated}
 * @param bytes the line, ended by a line feed
 */
record AlertLine(String day, byte[] bytes) {
    /** The line of a record, or nothing when its value is no JSON object. */
    static Optional<AlertLine> of(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode value = record.value() == null ? null : Json.MAPPER.readTree(record.value());
            if (!(value instanceof ObjectNode alert)) {
                return Optional.empty();
            }
            alert.put("topic", record.topic());
            alert.put("partition", record.partition());
            alert.put("offset", record.offset());
            return Optional.of(new AlertLine(dayOf(alert), (alert + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String dayOf(ObjectNode alert) {
        String first = alert.path("firstPublished").asText("");
        return first.isEmpty() ? PublicationTime.NONE.day() : PublicationTime.dayOf(java.time.Instant.parse(first));
    }
}
