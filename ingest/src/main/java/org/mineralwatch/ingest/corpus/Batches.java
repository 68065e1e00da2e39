package org.mineralwatch.ingest.corpus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes records some thousands a transaction, which is open only while it is written: reading a corpus may take longer than the
 * broker waits. Used by one thread.
 */
final class Batches implements AutoCloseable {
    private static final int PER_TRANSACTION = 2_000;
    private static final int BYTES_PER_TRANSACTION = 8 << 20;

    private final Producer<String, byte[]> producer;
    private final Runnable last;
    private final List<ProducerRecord<String, byte[]>> waiting = new ArrayList<>();
    private long waitingBytes;

    /**
     * @param producer whose transactions have been initialised; closed with this
     * @param last run in each transaction before it is committed
     */
    Batches(Producer<String, byte[]> producer, Runnable last) {
        this.producer = producer;
        this.last = last;
    }

    /** Takes a record; returns whether that committed all there were. */
    boolean add(ProducerRecord<String, byte[]> record) {
        waiting.add(record);
        waitingBytes += record.value().length;
        return (waiting.size() == PER_TRANSACTION || waitingBytes >= BYTES_PER_TRANSACTION) && commit();
    }

    /** Writes what waits, if anything; without this it is not out. Returns whether there was any. */
    boolean commit() {
        if (waiting.isEmpty()) {
            return false;
        }
        producer.beginTransaction();
        waiting.forEach(producer::send);
        last.run();
        producer.commitTransaction();
        waiting.clear();
        waitingBytes = 0;
        return true;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
