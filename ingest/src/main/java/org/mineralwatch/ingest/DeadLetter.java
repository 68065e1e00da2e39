package org.mineralwatch.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;

/**
 * Something that could not be read, as it came.
 *
 * @param key feed address, or key of the record
 * @param body its bytes
 * @param errors what was wrong and where, by the names that Kafka Streams gives such things
 */
record DeadLetter(String key, byte[] body, Map<String, String> errors) {
    /** So many bytes of a document are kept. */
    static final int MOST = 256 << 10;

    /** A document that is no feed. */
    static DeadLetter document(String address, byte[] body, String exception, String message) {
        byte[] kept = body.length > MOST ? Arrays.copyOf(body, MOST) : body;
        return new DeadLetter(address, kept, Map.of("exception", exception, "message", message, "topic", address));
    }

    /** A record that is none of ours, whole: it can be sent once more. */
    static DeadLetter record(ConsumerRecord<String, byte[]> record, RuntimeException e) {
        return new DeadLetter(
                record.key(),
                record.value(),
                Map.of(
                        "exception",
                        e.getClass().getName(),
                        "message",
                        String.valueOf(e.getMessage()),
                        "topic",
                        record.topic(),
                        "partition",
                        Integer.toString(record.partition()),
                        "offset",
                        Long.toString(record.offset())));
    }

    ProducerRecord<String, byte[]> record(Lane lane, Instant now) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(lane.topic(Topics.DEAD_LETTERS), null, now.toEpochMilli(), key, body);
        errors.forEach((name, value) ->
                record.headers().add(Topics.DEAD_LETTER_ERRORS + name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
