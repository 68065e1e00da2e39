package org.mineralwatch.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;

/**
 * Something that could not be read, as it came.
 *
 * @param key feed address, or key of the record
 * @param body its first {@value #MOST} bytes
 * @param exception what kind of failure
 * @param message why, in one line
 * @param source the topic that it came from, or the feed's address
 */
record DeadLetter(String key, byte[] body, String exception, String message, String source) {
    static final int MOST = 256 << 10;

    DeadLetter {
        body = body.length > MOST ? Arrays.copyOf(body, MOST) : body;
    }

    ProducerRecord<String, byte[]> record(Lane lane, Instant now) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(lane.topic(Topics.DEAD_LETTERS), null, now.toEpochMilli(), key, body);
        header(record, "exception", exception);
        header(record, "message", message);
        header(record, "topic", source);
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add("__streams.errors." + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
