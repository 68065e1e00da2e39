package org.mineralwatch.ingest.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;

/**
 * The live archive as a corpus, as far as it went when that was asked: what comes later is not in it.
 *
 * @param kafka the cluster
 * @param ends where each partition of {@code articles} ended
 */
public record LiveArticles(KafkaConnection kafka, SortedMap<Integer, Long> ends) {
    /** As a path: this corpus. */
    public static final String PATH = "kafka:articles";

    static final String TOPIC = Lane.LIVE.topic(Topics.ARTICLES);

    /** Whether it is among the paths of a corpus. */
    public static boolean isAmong(List<Path> paths) {
        return paths.stream().anyMatch(LiveArticles::isMeant);
    }

    /** Whether a path means it. */
    public static boolean isMeant(Path path) {
        return path.toString().equals(PATH);
    }

    /** The archive as it is now. */
    public static LiveArticles now(KafkaConnection kafka) {
        try (var admin = kafka.admin()) {
            kafka.awaitAnswer(admin);
        }
        try (var consumer = kafka.consumer(Map.of())) {
            if (!consumer.listTopics().containsKey(TOPIC)) {
                throw new StartFailure("there is no topic " + TOPIC + " on " + kafka.bootstrap()
                        + ": give the --kafka of a running pipeline");
            }
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.partitionsFor(TOPIC)
                    .forEach(partition -> partitions.add(new TopicPartition(TOPIC, partition.partition())));
            SortedMap<Integer, Long> ends = new TreeMap<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
            return new LiveArticles(kafka, ends);
        }
    }

    /** How many records there are at most. */
    long size() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }
}
