package org.mineralwatch.ingest.corpus;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineralwatch.news.FeedRecord;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.WholeTopic;

/**
 * Publishes the items of a corpus to a lane, exactly once also when it is killed and started again: each transaction carries how
 * many items are out, and a later run passes over as many. Used by one thread.
 */
public final class CorpusPublisher implements Consumer<CorpusItem>, AutoCloseable {
    private final Lane lane;
    private final String corpus;
    private final LongConsumer progress;
    private final CorpusRecords records;
    private final Producer<String, byte[]> producer;
    private final Batches batches;
    private final long alreadyOut;
    private long seen;

    /**
     * @param kafka the cluster
     * @param lane where to
     * @param fingerprint which corpus; the memory of how much is out belongs to it
     * @param progress told how many items are out, after each transaction
     */
    public CorpusPublisher(KafkaConnection kafka, Lane lane, String fingerprint, LongConsumer progress) {
        this.lane = lane;
        this.records = new CorpusRecords(lane);
        this.corpus = "corpus:" + fingerprint;
        this.progress = progress;
        this.producer = kafka.producer(lane.group("corpus"));
        this.producer.initTransactions(); // closes what an earlier run left open, so that its count can be read
        this.batches = new Batches(producer, this::remember);
        this.alreadyOut = alreadyOut(kafka);
    }

    private long alreadyOut(KafkaConnection kafka) {
        AtomicLong out = new AtomicLong();
        WholeTopic.read(kafka, lane.topic(Topics.FEEDS), record -> {
            if (record.key().equals(FeedState.keyOf(corpus))) {
                FeedRecord state = Topics.FEEDS.value().deserializer().deserialize(record.topic(), record.value());
                out.set(((FeedState) state).documents());
            }
        });
        return out.get();
    }

    @Override
    public void accept(CorpusItem item) {
        if (++seen <= alreadyOut) {
            return;
        }
        if (batches.add(records.of(item))) {
            progress.accept(seen);
        }
    }

    /** Says in the transaction itself how many items are out with it. */
    private void remember() {
        FeedState state = new FeedState(corpus, null, null, null, null, seen, null, null, null);
        byte[] value = Topics.FEEDS.value().serializer().serialize(Topics.FEEDS.name(), state);
        producer.send(new ProducerRecord<>(lane.topic(Topics.FEEDS), 0, state.key(), value));
    }

    /** Writes the last transaction; without this what waits for it is not out. */
    public void finish() {
        if (batches.commit()) {
            progress.accept(seen);
        }
    }

    @Override
    public void close() {
        batches.close();
    }
}
