package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Lane;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;
import org.testcontainers.kafka.KafkaContainer;

/** From feed to file with a broker that is not ours, Kafka's public image: the rooms in one process, and each in a container of our image. */
class ContainersIT {
    private static final String BROKER = "apache/kafka:4.3.1";
    private static final int ENOUGH = 20;

    @TempDir
    Path folder;

    @BeforeEach
    void needsDocker() {
        needs(
                DockerClientFactory.instance().isDockerAvailable(),
                "feed to file against a containerised broker, because no Docker engine answers here");
    }

    private static void needs(boolean there, String skipped) {
        if (!there) {
            System.out.println("containers: skipped: " + skipped);
        }
        assumeTrue(there, "skipped: " + skipped);
    }

    @Test
    void the_demo_on_a_containerised_broker_has_the_same_alerts_on_topics_and_in_files() {
        try (KafkaContainer broker = new KafkaContainer(BROKER)) {
            broker.start();
            Path data = folder.resolve("data");
            Cluster cluster = new Cluster(broker.getBootstrapServers());
            try (Command run = start(broker, data)) {
                await("alerts of every subject, the same on topics and in files")
                        .atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofSeconds(1))
                        .ignoreExceptions()
                        .until(() -> {
                            assertThat(run.alive()).as(run.said()).isTrue();
                            return complete(onTopics(cluster))
                                    && onTopics(cluster).equals(inFiles(data));
                        });
                assertThat(run.said()).contains(broker.getBootstrapServers());
                run.terminate();
                assertThat(run.await(Duration.ofSeconds(10))).isIn(0, 143);
            }
            TreeMap<String, JsonNode> files = inFiles(data);
            assertThat(onTopics(cluster)).containsAllEntriesOf(files);
            System.out.println("containers: " + files.size() + " alerts in files as on the topics of " + BROKER);
        }
    }

    @Test
    void the_rooms_in_containers_of_our_image_have_the_same_alerts_on_topics_and_in_files() {
        needs(
                RoomContainers.imageIsBuilt(),
                "rooms in containers, because there is no image '" + RoomContainers.IMAGE
                        + "': make it with docker-compose build");
        try (Network network = Network.newNetwork();
                KafkaContainer broker =
                        new KafkaContainer(BROKER).withNetwork(network).withListener("kafka:19092")) {
            broker.start();
            Cluster cluster = new Cluster(broker.getBootstrapServers());
            try (RoomContainers rooms = new RoomContainers(network, "kafka:19092").start()) {
                Path files = folder.resolve("alerts");
                await("alerts of every subject, the same on topics and in files, from " + rooms.said())
                        .atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofSeconds(1))
                        .ignoreExceptions()
                        .until(() -> {
                            TreeMap<String, JsonNode> topics = onTopics(cluster);
                            return complete(topics) && topics.equals(AlertLines.ofFiles(rooms.files(files)));
                        });
                System.out.println("containers: " + AlertLines.ofFiles(files).size()
                        + " alerts in files as on the topics, rooms of " + RoomContainers.IMAGE + " with " + BROKER);
            }
        }
    }

    private Command start(KafkaContainer broker, Path data) {
        return Command.start(
                folder,
                "run",
                "--demo",
                "--kafka",
                broker.getBootstrapServers(),
                "--data",
                data.toString(),
                "--http",
                "127.0.0.1:0");
    }

    private static boolean complete(TreeMap<String, JsonNode> alerts) {
        Set<String> subjects = alerts.values().stream()
                .map(alert -> alert.get("subject").asText())
                .collect(Collectors.toSet());
        return alerts.size() >= ENOUGH && subjects.equals(Set.of("rare-earth", "aviation", "security"));
    }

    private static TreeMap<String, JsonNode> onTopics(Cluster cluster) {
        return AlertLines.ofTopics(cluster.read(Lane.LIVE.alerts(), true));
    }

    private static TreeMap<String, JsonNode> inFiles(Path data) {
        return AlertLines.ofFiles(data.resolve("alerts"));
    }
}
