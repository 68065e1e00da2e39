package org.mineralwatch.ingest.corpus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final int PER_TRANSACTION = 2_000;
    private static final int BYTES_PER_TRANSACTION = 8 << 20;

    private final Lane lane;
    private final String corpus;
    private final LongConsumer progress;
    private final CorpusRecords records;
    private final Producer<String, byte[]> producer;
    private final long alreadyOut;
    private final List<ProducerRecord<String, byte[]>> waiting = new ArrayList<>();
    private long waitingBytes;
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
        ProducerRecord<String, byte[]> record = records.of(item);
        waiting.add(record);
        waitingBytes += record.value().length;
        if (waiting.size() == PER_TRANSACTION || waitingBytes >= BYTES_PER_TRANSACTION) {
            commit();
        }
    }

    /** A transaction is open only while it is written: reading a corpus may take longer than the broker waits. */
    private void commit() {
        producer.beginTransaction();
        waiting.forEach(producer::send);
        FeedState state = new FeedState(corpus, null, null, null, null, seen, null, null, null);
        byte[] value = Topics.FEEDS.value().serializer().serialize(Topics.FEEDS.name(), state);
        producer.send(new ProducerRecord<>(lane.topic(Topics.FEEDS), 0, state.key(), value));
        producer.commitTransaction();
        waiting.clear();
        waitingBytes = 0;
        progress.accept(seen);
    }

    /** Writes the last transaction; without this what waits for it is not out. */
    public void finish() {
        if (!waiting.isEmpty()) {
            commit();
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
