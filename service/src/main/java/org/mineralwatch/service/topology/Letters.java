package org.mineralwatch.service.topology;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.mineralwatch.news.LetterSize;
import org.mineralwatch.news.Topics;

/** Dead letters as Kafka Streams makes them, at a length that can be sent. */
final class Letters {
    private Letters() {}

    static List<ProducerRecord<byte[], byte[]>> thatFit(List<ProducerRecord<byte[], byte[]>> letters) {
        return thatFit(letters, InstantSource.system());
    }

    static List<ProducerRecord<byte[], byte[]>> thatFit(
            List<ProducerRecord<byte[], byte[]>> letters, InstantSource clock) {
        return letters.stream().map(letter -> cut(letter, clock)).toList();
    }

    private static ProducerRecord<byte[], byte[]> cut(ProducerRecord<byte[], byte[]> letter, InstantSource clock) {
        Headers headers = new RecordHeaders();
        for (Header header : letter.headers()) {
            headers.add(header.key(), LetterSize.within(LetterSize.MOST_BESIDE, header.value()));
        }
        if (LetterSize.exceeds(letter.value())) {
            headers.add(
                    Topics.DEAD_LETTER_ERRORS + LetterSize.CUT,
                    Integer.toString(letter.value().length).getBytes(StandardCharsets.UTF_8));
        }
        return new ProducerRecord<>(
                letter.topic(),
                letter.partition(),
                clock.millis(), // a letter lasts from when it is one, not from when its record was
                LetterSize.within(LetterSize.MOST_BESIDE, letter.key()),
                LetterSize.within(LetterSize.MOST, letter.value()),
                headers);
    }
}
