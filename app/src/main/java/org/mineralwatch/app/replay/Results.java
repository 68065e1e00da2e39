package org.mineralwatch.app.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;

/** Writes what a replay found: {@code tagged.jsonl} and {@code alerts.jsonl}, the same bytes for the same corpus and rules. */
final class Results {
    /** What an alert line leaves out, since it tells of the run and not of the corpus. */
    private static final List<String> OF_THE_RUN = List.of("version", "status", "changes", "backfill");

    private final KafkaConnection kafka;
    private final Drain drain;
    private final Path folder;
    private final Map<String, Long> tagged = new TreeMap<>();
    private final Map<String, Long> alerts = new TreeMap<>();
    private long articles;

    Results(KafkaConnection kafka, Drain drain, Path folder, List<String> subjects) {
        this.kafka = kafka;
        this.drain = drain;
        this.folder = folder;
        subjects.forEach(subject -> {
            tagged.put(subject, 0L);
            alerts.put(subject, 0L);
        });
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        try (LastPerKey last = new LastPerKey(kafka, drain.ends(Topics.TAGGED_ARTICLES), folder.resolve(".tagged"))) {
            articles = last.size();
            last.write(folder.resolve("tagged.jsonl"), this::taggedLine);
        }
        Map<TopicPartition, Long> ends = LastPerKey.all(List.copyOf(alerts.keySet()).stream()
                .map(subject -> drain.ends(Topics.alerts(subject)))
                .toList());
        try (LastPerKey last = new LastPerKey(kafka, ends, folder.resolve(".alerts"))) {
            last.write(folder.resolve("alerts.jsonl"), this::alertLine);
        }
    }

    private byte[] taggedLine(byte[] value) throws IOException {
        for (JsonNode tag : Json.MAPPER.readTree(value).path("tags")) {
            tagged.merge(tag.path("subject").asText(), 1L, Long::sum);
        }
        return value;
    }

    private byte[] alertLine(byte[] value) throws IOException {
        Alert alert = Json.MAPPER.readValue(value, Alert.class);
        if (!alert.standing()) {
            return null;
        }
        alerts.merge(alert.subject(), 1L, Long::sum);
        ObjectNode line = (ObjectNode) Json.MAPPER.readTree(value);
        line.remove(OF_THE_RUN);
        return Json.MAPPER.writeValueAsBytes(line);
    }

    long articles() {
        return articles;
    }

    Map<String, Long> tagged() {
        return tagged;
    }

    Map<String, Long> alerts() {
        return alerts;
    }
}
