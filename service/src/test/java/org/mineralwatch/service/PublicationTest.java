package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
    private final List<Integer> pauses = new ArrayList<>();
    private final List<String> topic = new ArrayList<>();

    @Test
    void what_lacks_is_written_in_one_transaction() {
        assertThat(publication(List.of()).fulfil(wish("a", "b"))).isEmpty();
        assertThat(producers).hasSize(1);
        assertThat(producers.get(0).history()).extracting(ProducerRecord::key).containsExactly("a", "b");
        assertThat(producers.get(0).commitCount()).isEqualTo(1);
        assertThat(producers.get(0).closed()).isTrue();
    }

    @Test
    void who_has_nothing_to_write_fences_nobody_off() {
        topic.add("a");
        assertThat(publication(List.of()).fulfil(wish("a"))).containsExactly("a");
        assertThat(producers).isEmpty();
    }

    @Test
    void who_is_overtaken_looks_again_after_a_pause_and_tries_again() {
        List<KafkaException> met = List.of(
                new ProducerFencedException("another"),
                new KafkaException("in error state", new InvalidProducerEpochException("another")),
                new KafkaException("in error state", new InvalidTxnStateException("aborted by another")));
        publication(met).fulfil(wish("a"));
        assertThat(pauses).containsExactly(1, 2, 3);
        assertThat(producers).hasSize(4).allMatch(MockProducer::closed);
        assertThat(producers.get(3).commitCount()).isEqualTo(1);
    }

    @Test
    void what_another_wrote_meanwhile_is_not_written_again() {
        Publication publication = new Publication(
                () -> {
                    topic.add("a");
                    return producer(null);
                },
                pauses::add);
        assertThat(publication.fulfil(wish("a"))).containsExactly("a");
        assertThat(producers.get(0).commitCount()).isZero();
    }

    @Test
    void who_is_overtaken_every_time_gives_up_and_says_why() {
        Supplier<Producer<String, byte[]>> fenced = () -> producer(new ProducerFencedException("another"));
        assertThatThrownBy(() -> new Publication(fenced, pauses::add).fulfil(wish("a")))
                .isInstanceOf(ProducerFencedException.class);
        assertThat(producers).hasSize(10);
    }

    @Test
    void any_other_refusal_is_final() {
        assertThatThrownBy(() -> publication(List.of(new TopicAuthorizationException("feeds")))
                        .fulfil(wish("a")))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThat(producers).hasSize(1);
    }

    /** Its first commits meet these refusals. */
    private Publication publication(List<KafkaException> refusals) {
        return new Publication(
                () -> producer(producers.size() < refusals.size() ? refusals.get(producers.size()) : null),
                pauses::add);
    }

    private MockProducer<String, byte[]> producer(KafkaException refusal) {
        MockProducer<String, byte[]> producer =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        producer.commitTransactionException = refusal;
        producers.add(producer);
        return producer;
    }

    /** That these keys are on the topic. */
    private Publication.Wish<List<String>> wish(String... keys) {
        return new Publication.Wish<>() {
            @Override
            public List<String> standing() {
                return List.copyOf(topic);
            }

            @Override
            public boolean holds(List<String> standing) {
                return standing.containsAll(List.of(keys));
            }

            @Override
            public void write(List<String> standing, Producer<String, byte[]> producer) {
                for (String key : keys) {
                    producer.send(new ProducerRecord<>("topic", key, key.getBytes(StandardCharsets.UTF_8)));
                }
            }
        };
    }
}
