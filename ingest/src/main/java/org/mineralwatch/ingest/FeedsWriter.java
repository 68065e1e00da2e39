package org.mineralwatch.ingest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.FeedRecord;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.TopicPolicy;
import org.mineralwatch.news.Topics;

/**
 * Publishes what polls came to: articles and the states that remember them in one transaction, with the group's offsets, so that
 * an instance which no longer owns its feeds commits nothing. Records are stamped with the present, never with a publication time.
 */
final class FeedsWriter {
    private static final int STATE_BYTES = TopicPolicy.MAX_RECORD_BYTES - (64 << 10);

    private final Producer<String, byte[]> producer;
    private final Lane lane;
    private final Clock clock;
    private final int partitions;

    /**
     * @param producer transactional, initialised
     * @param lane whose topics are written
     * @param clock stamps the records
     */
    FeedsWriter(Producer<String, byte[]> producer, Lane lane, Clock clock) {
        this.producer = producer;
        this.lane = lane;
        this.clock = clock;
        this.partitions = producer.partitionsFor(lane.topic(Topics.FEEDS)).size();
    }

    /** Commits it all, or throws and has committed nothing that a reader will see, unless only the answer was lost. */
    void commit(
            List<Settled> settled,
            List<DeadLetter> letters,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            ConsumerGroupMetadata group) {
        producer.beginTransaction();
        settled.forEach(this::send);
        letters.forEach(letter -> producer.send(letter.record(lane, clock.instant())));
        // all records must stand in the topic before the group confirms that this instance owns its feeds: whoever
        // takes
        // over after that sees where they end and waits for this transaction
        producer.flush();
        producer.sendOffsetsToTransaction(offsets, group);
        producer.commitTransaction();
    }

    private void send(Settled settled) {
        settled.articles().forEach(article -> producer.send(record(article)));
        producer.send(record(settled.next()));
        settled.letter().ifPresent(letter -> producer.send(letter.record(lane, clock.instant())));
    }

    private ProducerRecord<String, byte[]> record(Article article) {
        String topic = lane.topic(Topics.ARTICLES);
        byte[] value = Topics.ARTICLES.value().serializer().serialize(topic, article);
        return new ProducerRecord<>(topic, null, clock.millis(), article.address(), value);
    }

    private ProducerRecord<String, byte[]> record(FeedState state) {
        String topic = lane.topic(Topics.FEEDS);
        int partition = FeedPartition.of(state.address(), partitions);
        return new ProducerRecord<>(topic, partition, clock.millis(), state.key(), bytes(topic, state));
    }

    /** A state that is too large for a record forgets its oldest entries. */
    private static byte[] bytes(String topic, FeedRecord state) {
        byte[] value = Topics.FEEDS.value().serializer().serialize(topic, state);
        return value.length > STATE_BYTES && state instanceof FeedState large
                ? bytes(
                        topic,
                        large.with(large.entries().subList(0, large.entries().size() / 2)))
                : value;
    }
}
