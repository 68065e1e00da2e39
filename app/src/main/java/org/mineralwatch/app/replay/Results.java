package org.mineralwatch.app.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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

    void write() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (LastPerKey last = new LastPerKey(kafka, drain.ends(Topics.TAGGED_ARTICLES), folder.resolve(".tagged"))) {
            articles = last.size();
            last.write(folder.resolve("tagged.jsonl"), this::taggedLine);
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (String subject : alerts.keySet()) {
            ends.putAll(drain.ends(Topics.alerts(subject)));
        }
        try (LastPerKey last = new LastPerKey(kafka, ends, folder.resolve(".alerts"))) {
            last.write(folder.resolve("alerts.jsonl"), this::alertLine);
        }
    }

    private byte[] taggedLine(byte[] value) throws IOException {
        for (Subject tag : Json.MAPPER.readValue(value, Subjects.class).tags) {
            tagged.merge(tag.subject, 1L, Long::sum);
        }
        return value;
    }

    /** All that is counted of a tagged article, which saves the reading of the rest. */
    private record Subjects(List<Subject> tags) {
        Subjects {
            tags = tags == null ? List.of() : tags;
        }
    }

    private record Subject(String subject) {}

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
