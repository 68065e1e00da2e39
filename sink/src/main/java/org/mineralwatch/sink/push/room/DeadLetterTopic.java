package org.mineralwatch.sink.push.room;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;

/** The live dead letters; its producer is made when the first is written, for most endpoints refuse nothing. */
final class DeadLetterTopic implements DeadLetters, AutoCloseable {
    private final Supplier<Producer<String, byte[]>> producers;
    private Producer<String, byte[]> producer;

    DeadLetterTopic(Supplier<Producer<String, byte[]>> producers) {
        this.producers = producers;
    }

    @Override
    public void keep(ConsumerRecord<String, byte[]> record, String exception, String cause) {
        if (producer == null) {
            producer = producers.get();
            producer.initTransactions();
        }
        var letter = new ProducerRecord<>(Lane.LIVE.topic(Topics.DEAD_LETTERS), record.key(), record.value());
        header(letter, "exception", exception);
        header(letter, "message", cause);
        header(letter, "topic", record.topic());
        header(letter, "partition", Integer.toString(record.partition()));
        header(letter, "offset", Long.toString(record.offset()));
        producer.beginTransaction();
        producer.send(letter);
        producer.commitTransaction();
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(Topics.DEAD_LETTER_ERRORS + name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
