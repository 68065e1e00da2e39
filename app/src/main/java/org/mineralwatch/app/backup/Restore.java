package org.mineralwatch.app.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.FeedPartition;
import org.mineralwatch.news.FeedRecord;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Mark;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.service.WholeTopic;

/**
 * Puts a backup into a live lane that has nothing yet, with keys, times and headers as they were; partitions are those that the
 * topics have now. Articles are marked as backfill, so that what the rooms make of them notifies nobody.
 */
public final class Restore {
    private static final int PER_TRANSACTION = 500;

    private final KafkaConnection kafka;
    private final Map<String, Topic<?>> topics = new HashMap<>();

    /** @param kafka the cluster; no room works on it */
    public Restore(KafkaConnection kafka) {
        this.kafka = kafka;
        Backup.TOPICS.forEach(topic -> topics.put(topic.name(), topic));
    }

    /**
     * Reads the file to its end.
     *
     * @return how many records were put in, by topic
     * @throws StartFailure when something is there already, or the file is no whole backup
     */
    public Map<String, Long> read(Path file) throws IOException {
        requireEmpty();
        Wiring.ensureTopics(kafka, Lane.LIVE);
        Map<String, Long> counts = new LinkedHashMap<>();
        Producer<String, byte[]> producer = kafka.producer(Lane.LIVE.group("restore"));
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            producer.initTransactions();
            int feedPartitions =
                    producer.partitionsFor(Lane.LIVE.topic(Topics.FEEDS)).size();
            boolean more = true;
            while (more) {
                producer.beginTransaction();
                more = some(lines, counts, producer, feedPartitions);
                producer.commitTransaction();
            }
            return counts;
        } catch (EOFException | JsonProcessingException e) {
            throw new StartFailure(
                    file + " is no whole backup (" + e.getMessage() + "), and what came of it stays behind: "
                            + "delete the topics, or the data folder, and restore another");
        } finally {
            producer.close(Duration.ofSeconds(5));
        }
    }

    /** Of all topics: versions of alerts would begin anew beside the old ones, and changelogs bring back what the backup left out. */
    private void requireEmpty() {
        try (Admin admin = kafka.admin()) {
            Set<String> ours = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(Lane.LIVE.prefix()))
                    .collect(Collectors.toCollection(TreeSet::new));
            List<TopicPartition> partitions = admin.describeTopics(ours).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
            Map<TopicPartition, Long> begins = WholeTopic.begins(admin, partitions);
            WholeTopic.ends(admin, partitions).forEach((partition, end) -> {
                if (end > begins.get(partition)) {
                    throw new StartFailure("the topic " + partition.topic() + " of " + kafka
                            + " has records: a backup is restored to a cluster or a data folder without any of "
                            + Lane.LIVE.prefix() + "*; 'mineralwatch replay PATH --into live' adds to what is there");
                }
            });
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("the topics of " + kafka + " cannot be looked at", e.getCause());
        }
    }

    /** Sends what goes into one transaction; returns whether there is more. */
    private boolean some(BufferedReader lines, Map<String, Long> counts, Producer<String, byte[]> producer, int feeds)
            throws IOException {
        for (int n = 0; n < PER_TRANSACTION; n++) {
            String line = lines.readLine();
            if (line == null) {
                return false;
            }
            KeptRecord kept = Json.MAPPER.readValue(line, KeptRecord.class);
            producer.send(record(kept, feeds));
            counts.merge(kept.topic(), 1L, Long::sum);
        }
        return true;
    }

    private ProducerRecord<String, byte[]> record(KeptRecord kept, int feeds) {
        Topic<?> topic = topics.get(kept.topic());
        if (topic == null) {
            throw new StartFailure(
                    "the backup has records of '" + kept.topic() + "', which no backup of this version has");
        }
        Integer partition =
                topic.equals(Topics.FEEDS) ? FeedPartition.of(FeedRecord.addressOf(kept.key()), feeds) : null;
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Lane.LIVE.topic(topic), partition, kept.timestamp(), kept.key(), kept.value());
        kept.headers().forEach(record.headers()::add);
        if (topic.equals(Topics.ARTICLES)) {
            Mark.BACKFILL.put(record.headers());
        }
        return record;
    }
}
