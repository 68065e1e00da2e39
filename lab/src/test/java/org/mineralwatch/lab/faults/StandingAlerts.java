package org.mineralwatch.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.service.KafkaConnection;

/** The alerts that stand on the topics, from all events so far; sees to it that each version of each alert comes once, in order. */
final class StandingAlerts implements AutoCloseable {
    /** What tells of the run and not of the articles. */
    private static final List<String> OF_THE_RUN = List.of("version", "status", "changes", "backfill");

    private final TopicReader reader;
    private final Map<String, Integer> versions = new HashMap<>();
    private final TreeMap<String, String> standing = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long events;

    StandingAlerts(KafkaConnection kafka) {
        reader = new TopicReader(kafka, Lane.LIVE.alerts());
    }

    /** Looks at what has come. */
    void read() {
        reader.read(this::take);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode read = Json.MAPPER.readTree(record.value());
            if (!(read instanceof ObjectNode) || !read.has("version")) {
                return; // poison, put there by a fault
            }
            take(record, (ObjectNode) read);
        } catch (JsonProcessingException e) {
            return; // likewise
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, ObjectNode line) throws IOException {
        Alert alert = Json.MAPPER.readValue(record.value(), Alert.class);
        events++;
        int before = versions.getOrDefault(alert.id(), 0);
        if (alert.version() != before + 1) {
            faults.add(alert.id() + " has version " + alert.version() + " after " + before + " at " + record.topic()
                    + "@" + record.offset());
        }
        versions.put(alert.id(), alert.version());
        if (alert.standing()) {
            standing.put(alert.id(), form(line));
        } else {
            standing.remove(alert.id());
        }
    }

    /** What an alert says of the articles. */
    static String form(ObjectNode alert) {
        alert.remove(OF_THE_RUN);
        return alert.toString();
    }

    /** How many events there were. */
    long events() {
        return events;
    }

    /** How many alerts stand. */
    int standing() {
        return standing.size();
    }

    /** Fails unless every event came once and just these alerts stand. */
    void check(TreeMap<String, String> expected) {
        assertThat(faults).as("events lost or doubled").isEmpty();
        assertThat(standing.keySet()).as("alerts that stand").isEqualTo(expected.keySet());
        expected.forEach((id, form) -> assertThat(standing.get(id)).as(id).isEqualTo(form));
    }

    @Override
    public void close() {
        reader.close();
    }
}
