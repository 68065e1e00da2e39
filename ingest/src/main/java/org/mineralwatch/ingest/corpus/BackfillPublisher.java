package org.mineralwatch.ingest.corpus;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Mark;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.WholeTopic;

/**
 * Puts what the live archive lacks of a corpus into it, marked as backfill. The archive itself is the memory of what is there, so
 * that a backfill that was killed goes on where its last transaction was, and a second one adds nothing; feeds and what their owners
 * remember are not touched. Used by one thread.
 */
public final class BackfillPublisher implements Consumer<CorpusItem>, AutoCloseable {
    private final CorpusRecords records = new CorpusRecords(Lane.LIVE);
    private final Noted there = new Noted();
    private final Batches batches;
    private volatile long added;
    private long known;

    /**
     * @param kafka the cluster
     * @param again whether what is there is put in once more, to be judged again
     */
    public BackfillPublisher(KafkaConnection kafka, boolean again) {
        Producer<String, byte[]> producer = kafka.producer(Lane.LIVE.group("backfill"));
        this.batches = new Batches(producer, () -> {});
        producer.initTransactions(); // ends what an earlier run left open, so that all it added can be read
        if (!again) {
            WholeTopic.read(kafka, Lane.LIVE.topic(Topics.ARTICLES), record -> {
                if (record.value() != null) {
                    there.add(record.value());
                }
            });
        }
        WholeTopic.read(kafka, Lane.LIVE.topic(Topics.DEAD_LETTERS), record -> there.add(letter(record.key())));
    }

    /** What cannot be read is kept once, by the name of its place: no article looks like that. */
    private static byte[] letter(String where) {
        return ("dead letter " + where).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void accept(CorpusItem item) {
        ProducerRecord<String, byte[]> record = records.of(item);
        boolean article = item instanceof CorpusItem.Revision;
        if (!there.add(article ? record.value() : letter(record.key()))) {
            known += article ? 1 : 0;
            return;
        }
        added = added + (article ? 1 : 0); // one thread writes it, another tells of it
        Mark.BACKFILL.put(record.headers());
        batches.add(record);
    }

    /** Writes the last transaction; without this what waits for it is not out. */
    public void finish() {
        batches.commit();
    }

    /** How many articles were added. */
    public long added() {
        return added;
    }

    /** How many were there. */
    public long known() {
        return known;
    }

    @Override
    public void close() {
        batches.close();
    }
}
