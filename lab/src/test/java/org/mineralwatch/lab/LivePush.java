package org.mineralwatch.lab;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.DataFolder;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.TopicSetup;

/** A broker of its own, alerts written to live topics by hand, and the rooms that push them. */
final class LivePush implements AutoCloseable {
    /** What the process counts that was started last. */
    Metrics metrics;

    private final Path folder;
    private final EmbeddedKafka kafka;
    private final Map<String, DataFolder> processes = new HashMap<>();

    LivePush(Path folder) {
        this.folder = folder;
        this.kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        Wiring.ensureTopics(kafka.connection(), Lane.LIVE);
    }

    Cluster cluster() {
        return new Cluster(kafka.connection().bootstrap());
    }

    /** Creates the alert topic of a subject. */
    void subject(String subject) {
        new TopicSetup(kafka.connection(), Lane.LIVE).ensure(List.of(Topics.alerts(subject)));
    }

    /** The rooms of endpoints in one process, at work: what is written from now on is theirs; the settings are those of {@code push.endpoints}. */
    List<Room> rooms(String process, String endpoints) {
        try {
            Files.writeString(folder.resolve("mineralwatch.yaml"), "push:\n  endpoints:\n" + endpoints.indent(4));
            Files.writeString(folder.resolve("key"), PushTarget.KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataFolder data = processes.computeIfAbsent(process, name -> DataFolder.open(folder.resolve(name)));
        metrics = new Metrics();
        List<Room> rooms = new Wiring(kafka.connection(), Lane.LIVE, data, 1, metrics)
                .push(Settings.withEndpoints(folder).endpoints());
        rooms.forEach(Room::start);
        await("ready")
                .atMost(Duration.ofSeconds(30))
                .until(() -> rooms.stream().allMatch(room -> room.health() instanceof Health.Ready));
        return rooms;
    }

    void write(Alert... alerts) {
        try (Producer<String, byte[]> producer = kafka.connection().producer("alerts")) {
            producer.initTransactions();
            for (Alert alert : alerts) {
                byte[] value =
                        Topics.alerts(alert.subject()).value().serializer().serialize("alerts", alert);
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(Lane.LIVE.topic(Topics.alerts(alert.subject())), alert.id(), value));
                producer.commitTransaction();
            }
        }
    }

    static Alert alert(String id, int version, Alert.Status status, String subject, Alert.Severity severity) {
        return new Alert(
                id,
                version,
                status,
                subject,
                severity,
                "Headline of " + id,
                List.of("MN"),
                List.of("neodymium"),
                List.of(),
                1,
                1,
                1,
                List.of(),
                1000,
                "rules",
                Instant.parse("2026-09-01T00:00:00Z"),
                null,
                null,
                List.of(),
                null);
    }

    @Override
    public void close() {
        processes.values().forEach(DataFolder::close);
        kafka.close();
    }
}
