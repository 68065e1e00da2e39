package org.mineralwatch.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.LetterSize;
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

    /** A record that is none of ours, whole where it can be: then it can be sent once more. */
    static DeadLetter record(ConsumerRecord<String, byte[]> record, RuntimeException e) {
        Map<String, String> errors = new HashMap<>();
        errors.put("exception", e.getClass().getName());
        errors.put("message", String.valueOf(e.getMessage()));
        errors.put("topic", record.topic());
        errors.put("partition", Integer.toString(record.partition()));
        errors.put("offset", Long.toString(record.offset()));
        if (LetterSize.exceeds(record.value())) {
            errors.put(LetterSize.CUT, Integer.toString(record.value().length));
        }
        return new DeadLetter(record.key(), LetterSize.within(LetterSize.MOST, record.value()), errors);
    }

    ProducerRecord<String, byte[]> record(Lane lane, Instant now) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(lane.topic(Topics.DEAD_LETTERS), null, now.toEpochMilli(), key, body);
        errors.forEach((name, value) ->
                record.headers().add(Topics.DEAD_LETTER_ERRORS + name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
