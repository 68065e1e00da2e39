package org.mineralwatch.app.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;

/**
 * Something that no room could read, as it came.
 *
 * @param id what it is called
 * @param time when its record was made
 * @param key of the record that it was, or the place that it came from
 * @param value its bytes
 * @param headers those that it came with, and why it is here under {@code __streams.errors.}
 */
record Letter(LetterId id, Instant time, String key, byte[] value, Headers headers) {
    /** What corpora have of what cannot be read. */
    private static final String UNREADABLE = "unreadable";

    static Letter of(ConsumerRecord<String, byte[]> record) {
        return new Letter(
                new LetterId(record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value() == null ? new byte[0] : record.value(),
                record.headers());
    }

    /** What kind of failure; without the package of a class. */
    String exception() {
        String name = error("exception").orElse("unknown");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Why, in one line. */
    String message() {
        return error("message").orElse("").strip().replaceAll("\\s+", " ");
    }

    LetterSource source() {
        String topic = error("topic").orElse(String.valueOf(key));
        if (topic.startsWith(Lane.LIVE.prefix())) {
            return new LetterSource.Record(topic, (int) number("partition"), number("offset"));
        }
        return error("exception").filter(UNREADABLE::equals).isPresent()
                ? new LetterSource.CorpusPiece(topic)
                : new LetterSource.Document(topic);
    }

    private long number(String name) {
        return error(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    Optional<String> error(String name) {
        return Optional.ofNullable(headers.lastHeader(Topics.DEAD_LETTER_ERRORS + name))
                .map(Letter::text);
    }

    static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
