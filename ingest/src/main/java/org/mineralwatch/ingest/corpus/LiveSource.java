package org.mineralwatch.ingest.corpus;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.mineralwatch.ingest.corpus.file.ReadMeter;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.WholeTopic;

/**
 * Reads the live archive, one partition behind the other, so that it gives the same items whenever it is read. Each record is a
 * revision, retractions among them; one that was put into the archive again is told once.
 *
 * @param live how far it goes
 * @param meter told how many records were read
 */
record LiveSource(LiveArticles live, ReadMeter meter) implements CorpusSource {
    static LiveSource expected(LiveArticles live, ReadMeter meter) {
        meter.expect(live.size());
        return new LiveSource(live, meter);
    }

    @Override
    public List<String> marks() {
        return List.of(LiveArticles.PATH, live.ends().toString());
    }

    @Override
    public void read(CorpusCount count, KnownRevisions known, Consumer<CorpusItem> out) {
        Reading reading = new Reading(count, out);
        try (var consumer = live.kafka().consumer(Map.of("max.poll.records", 2_000))) {
            live.ends().forEach((number, end) -> {
                TopicPartition partition = new TopicPartition(LiveArticles.TOPIC, number);
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                WholeTopic.upTo(consumer, Map.of(partition, end), record -> {
                    if (record.offset() < end) {
                        meter.read(1);
                        reading.take(record);
                    }
                });
            });
        }
    }

    /** Keeps the books of one reading. */
    private static final class Reading {
        private final CorpusCount count;
        private final Consumer<CorpusItem> out;
        private final Noted records = new Noted();
        private final Noted ids = new Noted();

        Reading(CorpusCount count, Consumer<CorpusItem> out) {
            this.count = count;
            this.out = out;
        }

        void take(ConsumerRecord<String, byte[]> record) {
            count.document();
            if (record.value() == null) {
                unreadable(record, "has no value", new byte[0]);
            } else if (records.add(record.value())) {
                revision(record);
            } else {
                count.known();
            }
        }

        private void revision(ConsumerRecord<String, byte[]> record) {
            Article article;
            try {
                article = Topics.ARTICLES.value().deserializer().deserialize(LiveArticles.TOPIC, record.value());
            } catch (SerializationException e) {
                unreadable(record, e.getMessage(), record.value());
                return;
            }
            if (article.id() == null || article.address() == null) {
                unreadable(record, "has no id or no address", record.value());
                return;
            }
            if (ids.add(article.id().getBytes(StandardCharsets.UTF_8))) {
                count.added();
            } else {
                count.edited();
            }
            out.accept(new CorpusItem.Revision(article));
        }

        private void unreadable(ConsumerRecord<String, byte[]> record, String cause, byte[] bytes) {
            String where = LiveArticles.PATH + " partition " + record.partition() + " offset " + record.offset();
            count.unreadable(new CorpusItem.Unreadable(where, cause, bytes), out);
        }
    }
}
