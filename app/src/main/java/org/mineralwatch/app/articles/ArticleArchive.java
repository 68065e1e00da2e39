package org.mineralwatch.app.articles;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.WholeTopic;

/** The live lane's {@code articles}: finds one by its id, and retracts it. */
public final class ArticleArchive {
    private static final String TOPIC = Lane.LIVE.topic(Topics.ARTICLES);

    private final KafkaConnection kafka;
    private final Clock clock;

    public ArticleArchive(KafkaConnection kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /** Finds an article by any id that it ever had: its address first, then all that this showed. */
    public Optional<ArchivedArticle> find(String id) {
        String idInJson = new String(Json.line(id).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        AtomicReference<ConsumerRecord<String, byte[]>> last = new AtomicReference<>();
        WholeTopic.read(kafka, TOPIC, record -> {
            if (holds(record, idInJson) && isOf(record, id)) {
                last.set(record);
            }
        });
        return Optional.ofNullable(last.get()).map(record -> history(record).article(id));
    }

    private static boolean holds(ConsumerRecord<String, byte[]> record, String idInJson) {
        return record.value() != null && new String(record.value(), StandardCharsets.ISO_8859_1).contains(idInJson);
    }

    private static boolean isOf(ConsumerRecord<String, byte[]> record, String id) {
        try {
            return id.equals(Topics.ARTICLES
                    .value()
                    .deserializer()
                    .deserialize(TOPIC, record.value())
                    .id());
        } catch (SerializationException e) {
            return false;
        }
    }

    /** All that has the key of a record. */
    private AddressHistory history(ConsumerRecord<String, byte[]> one) {
        AddressHistory history = new AddressHistory();
        WholeTopic.read(kafka, TOPIC, record -> {
            if (record.value() != null && record.key() != null && record.key().equals(one.key())) {
                history.take(record);
            }
        });
        return history;
    }

    /** Retracts an article, in one transaction; the processor takes it from there. */
    public void retract(ArchivedArticle article) {
        try (Producer<String, byte[]> producer = kafka.producer(Lane.LIVE.group("retraction"))) {
            producer.initTransactions();
            producer.beginTransaction();
            for (Article retraction : article.retraction(clock.instant())) {
                byte[] value = Topics.ARTICLES.value().serializer().serialize(TOPIC, retraction);
                producer.send(new ProducerRecord<>(TOPIC, retraction.address(), value));
            }
            producer.commitTransaction();
        }
    }
}
