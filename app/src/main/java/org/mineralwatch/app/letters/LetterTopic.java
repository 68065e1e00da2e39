package org.mineralwatch.app.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.WholeTopic;

/**
 * The live lane's {@code dead-letters} as it stands. That a letter was sent once more is noted there, too: by a record without value
 * that names it, in the transaction that sent it.
 */
public final class LetterTopic {
    static final String NAME = Lane.LIVE.topic(Topics.DEAD_LETTERS);
    private static final String RETRIED = "mineralwatch.retried";

    private final KafkaConnection kafka;

    public LetterTopic(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /** The letters that are meant, the newest last, without their bytes. */
    List<LetterLine> lines(LetterFilter filter) {
        Map<LetterId, LetterLine> lines = new LinkedHashMap<>();
        read(
                letter -> {
                    if (filter.test(letter)) {
                        lines.put(letter.id(), LetterLine.of(letter));
                    }
                },
                (id, when) -> lines.computeIfPresent(id, (same, line) -> line.retriedAt(when)));
        return List.copyOf(lines.values());
    }

    /** When each letter was sent once more that was. */
    Map<LetterId, Instant> retried() {
        Map<LetterId, Instant> retried = new HashMap<>();
        read(letter -> {}, retried::put);
        return retried;
    }

    Optional<Letter> find(LetterId id) {
        AtomicReference<Letter> found = new AtomicReference<>();
        each(letter -> {
            if (letter.id().equals(id)) {
                found.set(letter);
            }
        });
        return Optional.ofNullable(found.get());
    }

    /** Every letter as it came. */
    void each(Consumer<Letter> listener) {
        read(listener, (id, when) -> {});
    }

    private interface Notes {
        void retried(LetterId id, Instant when);
    }

    private void read(Consumer<Letter> letters, Notes notes) {
        WholeTopic.read(kafka, NAME, record -> {
            Optional<LetterId> retried = retried(record);
            if (retried.isPresent()) {
                notes.retried(retried.get(), Instant.ofEpochMilli(record.timestamp()));
            } else {
                letters.accept(Letter.of(record));
            }
        });
    }

    private static Optional<LetterId> retried(ConsumerRecord<String, byte[]> record) {
        Header header = record.value() == null ? record.headers().lastHeader(RETRIED) : null;
        return Optional.ofNullable(header).map(Letter::text).flatMap(LetterId::parse);
    }

    /** Notes that a letter is sent once more. */
    static ProducerRecord<String, byte[]> note(Letter letter) {
        var note = new ProducerRecord<String, byte[]>(NAME, letter.id().partition(), letter.key(), null);
        note.headers().add(RETRIED, letter.id().toString().getBytes(StandardCharsets.UTF_8));
        return note;
    }
}
