package org.mineralwatch.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineralwatch.news.Json;

/** What alert files hold and what alert topics hold, in one form that can be compared: place on the topic to alert. */
final class AlertLines {
    private AlertLines() {}

    static TreeMap<String, JsonNode> ofFiles(Path folder) {
        TreeMap<String, JsonNode> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    ObjectNode alert = (ObjectNode) Json.MAPPER.readTree(line);
                    String place = place(
                            alert.remove("topic").asText(),
                            alert.remove("partition").asInt(),
                            alert.remove("offset").asLong());
                    if (lines.put(place, alert) != null) {
                        throw new AssertionError(place + " stands twice in " + folder);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    static TreeMap<String, JsonNode> ofTopics(List<ConsumerRecord<String, byte[]>> records) {
        TreeMap<String, JsonNode> lines = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                String value = new String(record.value(), StandardCharsets.UTF_8);
                lines.put(place(record.topic(), record.partition(), record.offset()), Json.MAPPER.readTree(value));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    private static String place(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }
}
