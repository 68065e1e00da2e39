package org.mineralwatch.app.letters;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Mark;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.WholeTopic;

/**
 * Sends dead letters once more to where they came from: each once, however often and by how many it is asked for. What is sent and the
 * note that it was are one transaction, and whoever begins reads the notes after everybody before has ended.
 */
public final class Retry {
    private final KafkaConnection kafka;
    private final LetterTopic letters;
    private final BiConsumer<LetterId, Verdict> told;

    /** @param told given what becomes of each letter that is meant */
    public Retry(KafkaConnection kafka, BiConsumer<LetterId, Verdict> told) {
        this.kafka = kafka;
        this.letters = new LetterTopic(kafka);
        this.told = told;
    }

    /**
     * Sends those that are named.
     *
     * @param again also those that were sent once more already
     */
    public void these(Set<LetterId> ids, boolean again) {
        Set<LetterId> missing = new HashSet<>(ids);
        begin((producer, retried) -> letters.each(letter -> {
            if (missing.remove(letter.id())) {
                Instant before = again ? null : retried.get(letter.id());
                one(producer, letter, before);
            }
        }));
        missing.forEach(id -> told.accept(
                id,
                new Verdict.Refuse("there is no such letter on " + LetterTopic.NAME
                        + ": 'dead-letters list' shows which there are")));
    }

    /** Sends all that are meant and were not sent before. */
    public void all(LetterFilter filter) {
        begin((producer, retried) -> letters.each(letter -> {
            if (filter.test(letter) && !retried.containsKey(letter.id())) {
                one(producer, letter, null);
            }
        }));
    }

    private interface Work {
        void with(Producer<String, byte[]> producer, Map<LetterId, Instant> retried);
    }

    private void begin(Work work) {
        try (Producer<String, byte[]> producer = kafka.producer(Lane.LIVE.group("dead-letters"))) {
            producer.initTransactions(); // ends whoever is at it elsewhere
            work.with(producer, letters.retried());
        }
    }

    private void one(Producer<String, byte[]> producer, Letter letter, Instant before) {
        Verdict verdict = before == null
                ? new RetryRule(this::newer).of(letter)
                : new Verdict.Refuse("it was sent once more already, on " + before + "; --again sends it nevertheless");
        if (verdict instanceof Verdict.Send send) {
            producer.beginTransaction();
            producer.send(record(letter, send));
            producer.send(LetterTopic.note(letter));
            producer.commitTransaction();
        }
        told.accept(letter.id(), verdict);
    }

    /** The record as it was: its key, its bytes, and its own headers, among them whether it is of a backfill. */
    static ProducerRecord<String, byte[]> record(Letter letter, Verdict.Send send) {
        Integer partition = send.partition() < 0 ? null : send.partition();
        var record = new ProducerRecord<>(send.topic(), partition, letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(Topics.DEAD_LETTER_ERRORS)) {
                record.headers().add(header);
            }
        }
        Mark.AGAIN.put(record.headers());
        return record;
    }

    private boolean newer(Letter letter, LetterSource.Record source) {
        AtomicBoolean newer = new AtomicBoolean();
        TopicPartition partition = new TopicPartition(source.topic(), source.partition());
        try (Consumer<String, byte[]> consumer = kafka.consumer(Map.of())) {
            consumer.assign(List.of(partition));
            Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(partition));
            consumer.seek(partition, Math.min(source.offset() + 1, ends.get(partition)));
            WholeTopic.upTo(consumer, ends, record -> {
                if (letter.key().equals(record.key())) {
                    newer.set(true);
                }
            });
        }
        return newer.get();
    }
}
