package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.tools.StreamsResetter;
import org.apache.kafka.tools.consumer.group.ConsumerGroupCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.files.Folders;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;

/** What docs/RUNBOOKS.md promises of backup, restore, more partitions and erasure, as it stands there. */
class RestoreProof {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Pattern EVERYTHING = Pattern.compile(Pattern.quote(Lane.LIVE.prefix()) + ".*");

    @TempDir
    Path folder;

    private final Newsroom newsroom = new Newsroom(3, 20, 20);
    private final PushTarget target = new PushTarget();
    private final int kafkaPort = Ports.free();
    private final int httpPort = Ports.free();
    private Path config;

    @BeforeEach
    void configure() throws Exception {
        config = Configuration.write(folder.resolve("config"), newsroom.opml("0.05"));
        Files.writeString(config.resolve("key"), PushTarget.KEY);
        Files.writeString(
                config.resolve("mineralwatch.yaml"),
                "push:\n  endpoints:\n    desk: {webhook: \"" + target.address() + "/hook\", secret-file: key}\n",
                StandardOpenOption.APPEND);
    }

    @AfterEach
    void end() {
        newsroom.close();
        target.close();
    }

    @Test
    void a_backup_in_an_empty_cluster_with_other_partitions_gives_the_same_standing_alerts_and_notifies_nobody()
            throws Exception {
        Path backup = folder.resolve("archive.jsonl.gz");
        Map<String, JsonNode> before = liveThenBackup(backup);
        int pushed = target.requests().size();
        assertThat(pushed).isPositive();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("other"))) {
            String bootstrap = kafka.connection().bootstrap();
            try (Admin admin = kafka.connection().admin()) {
                admin.createTopics(Stream.of(Topics.ARTICLES, Topics.TAGGED_ARTICLES, Topics.STORIES)
                                .map(topic -> wider(topic, 7))
                                .toList())
                        .all()
                        .get();
            }
            done("restore", backup.toString(), "--kafka", bootstrap);
            assertThat(refused("restore", backup.toString(), "--kafka", bootstrap))
                    .contains("has records: a backup is restored");
            Cluster cluster = new Cluster(bootstrap);
            long restored = articles(cluster).size();
            try (Command run =
                    Command.startRun(folder.resolve("new"), config, kafkaPort, httpPort, "--kafka", bootstrap)) {
                awaitStanding(cluster, before, run);
                assertThat(articles(cluster))
                        .as("no feed brings what it showed before")
                        .hasSize((int) restored);
                assertThat(articles(cluster).stream()
                                .map(ConsumerRecord::partition)
                                .distinct())
                        .hasSizeGreaterThan(4);
                assertThat(target.requests()).hasSize(pushed);
            }
        }
    }

    @Test
    void an_erased_article_is_nowhere_and_its_feed_does_not_bring_it_back() throws Exception {
        Path backup = folder.resolve("without.jsonl.gz");
        Optional<JsonNode> erased;
        try (Command run = Command.startRun(folder.resolve("old"), config, kafkaPort, httpPort)) {
            Cluster cluster = new Cluster("127.0.0.1:" + kafkaPort);
            awaitSettled(cluster, run);
            erased = standing(cluster).values().stream()
                    .flatMap(alert -> values(alert.get("articles")).stream())
                    .findFirst();
            String id = erased.orElseThrow().get("id").asText();
            assertThat(occurrences(cluster, id)).isNotEmpty();
            done("articles", "retract", id, "--kafka", "127.0.0.1:" + kafkaPort);
            done("backup", backup.toString(), "--without", id, "--kafka", "127.0.0.1:" + kafkaPort);
            run.terminate();
            run.await(Duration.ofSeconds(20));
        }
        String id = erased.orElseThrow().get("id").asText();
        String url = erased.orElseThrow().get("url").asText();
        done("restore", backup.toString(), "--data", folder.resolve("new/data").toString());
        int shown = newsroom.shown();
        try (Command run = Command.startRun(folder.resolve("new"), config, kafkaPort, httpPort)) {
            Cluster cluster = new Cluster("127.0.0.1:" + kafkaPort);
            awaitSettled(cluster, run);
            assertThat(shown).isEqualTo(newsroom.shown());
            assertThat(occurrences(cluster, id))
                    .as("topics that name the id")
                    .containsOnly(Lane.LIVE.topic(Topics.FEEDS));
            assertThat(occurrences(cluster, url))
                    .as("topics that name the link")
                    .containsOnly(Lane.LIVE.topic(Topics.FEEDS));
            assertThat(standing(cluster)).isNotEmpty();
            run.terminate();
            run.await(Duration.ofSeconds(20));
        }
        assertThat(filesThatName(folder.resolve("new/data/alerts"), id)).isEmpty();
        assertThat(filesThatName(folder.resolve("new/data/feeds-out"), id)).isEmpty();
        assertThat(filesThatName(folder.resolve("new/data/state"), url)).isEmpty();
    }

    @Test
    void a_processor_that_was_reset_comes_to_the_same_standing_alerts() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("other"))) {
            Cluster cluster = new Cluster(kafka.connection().bootstrap());
            Map<String, JsonNode> before = ranOn(cluster, config);
            int events = cluster.read(Lane.LIVE.alerts(), true).size();
            int pushed = target.requests().size();
            assertThat(new StreamsResetter().execute(new String[] {
                        "--bootstrap-server",
                        kafka.connection().bootstrap(),
                        "--application-id",
                        "mineralwatch.processor",
                        "--input-topics",
                        "mineralwatch.articles",
                        "--force"
                    }))
                    .isZero();
            Folders.delete(folder.resolve("data/state/processor"));
            Path silent = Configuration.write(folder.resolve("silent"), newsroom.opml("0.05"));
            assertThat(ranOn(cluster, silent)).isEqualTo(before);
            System.out.printf(
                    "reset: %d alert events before, %d after%n",
                    events, cluster.read(Lane.LIVE.alerts(), true).size());
            ConsumerGroupCommand.main(new String[] {
                "--bootstrap-server",
                kafka.connection().bootstrap(),
                "--group",
                "mineralwatch.push-desk",
                "--all-topics",
                "--reset-offsets",
                "--to-latest",
                "--execute"
            });
            assertThat(ranOn(cluster, config)).isEqualTo(before);
            assertThat(target.requests()).hasSize(pushed);
        }
    }

    /** Runs until nothing more comes; returns the standing alerts. */
    private Map<String, JsonNode> ranOn(Cluster cluster, Path configuration) {
        String bootstrap = cluster.connection().bootstrap();
        try (Command run = Command.startRun(folder, configuration, kafkaPort, httpPort, "--kafka", bootstrap)) {
            awaitSettled(cluster, run);
            Map<String, JsonNode> standing = standing(cluster);
            run.terminate();
            run.await(Duration.ofSeconds(20));
            return standing;
        }
    }

    private Map<String, JsonNode> liveThenBackup(Path backup) {
        try (Command run = Command.startRun(folder.resolve("old"), config, kafkaPort, httpPort)) {
            Cluster cluster = new Cluster("127.0.0.1:" + kafkaPort);
            awaitSettled(cluster, run);
            await("all alerts pushed")
                    .atMost(LIMIT)
                    .until(() -> target.requests().size()
                            == cluster.read(Lane.LIVE.alerts(), true).size());
            String said = done("backup", backup.toString(), "--kafka", "127.0.0.1:" + kafkaPort);
            assertThat(said).contains(articles(cluster).size() + " of articles");
            return standing(cluster);
        }
    }

    private static NewTopic wider(Topic<?> topic, int partitions) {
        return new NewTopic(Lane.LIVE.topic(topic), partitions, (short) 1)
                .configs(topic.policy().settings());
    }

    /** Waits until all articles were shown and nothing more comes to any topic of stories or alerts. */
    private void awaitSettled(Cluster cluster, Command run) {
        await("all articles judged")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> {
                    assertThat(run.alive()).as(run.said()).isTrue();
                    return newsroom.shown() == newsroom.articles().size()
                            && Command.ready(httpPort)
                            && !standing(cluster).isEmpty();
                });
        List<Integer> sizes = new ArrayList<>();
        await("nothing more comes")
                .atMost(LIMIT)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    sizes.add(cluster.read(Lane.LIVE.alerts(), true).size());
                    int last = sizes.size() - 1;
                    return last >= 3
                            && sizes.subList(last - 3, last + 1).stream()
                                            .distinct()
                                            .count()
                                    == 1;
                });
    }

    private void awaitStanding(Cluster cluster, Map<String, JsonNode> wanted, Command run) {
        await("the same standing alerts")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    assertThat(run.alive()).as(run.said()).isTrue();
                    assertThat(standing(cluster)).isEqualTo(wanted);
                });
    }

    private static List<ConsumerRecord<String, byte[]>> articles(Cluster cluster) {
        return cluster.read(Pattern.compile(Pattern.quote(Lane.LIVE.topic(Topics.ARTICLES))), true);
    }

    /** Each alert that stands, without what tells of the way there. */
    private static Map<String, JsonNode> standing(Cluster cluster) {
        Map<String, JsonNode> last = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : cluster.read(Lane.LIVE.alerts(), true)) {
            ObjectNode alert = (ObjectNode) read(record.value());
            last.put(record.key(), alert);
        }
        last.values()
                .removeIf(alert -> !List.of("raised", "updated")
                        .contains(alert.get("status").asText()));
        last.values()
                .forEach(alert -> ((ObjectNode) alert).remove(List.of("version", "status", "changes", "backfill")));
        return last;
    }

    /** The topics whose records, also superseded ones, have a text in their key or value. */
    private static List<String> occurrences(Cluster cluster, String text) {
        return cluster.read(EVERYTHING, false).stream()
                .filter(record -> (record.key()
                                + (record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8)))
                        .contains(text))
                .map(ConsumerRecord::topic)
                .distinct()
                .toList();
    }

    private static List<Path> filesThatName(Path root, String text) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private static List<JsonNode> values(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static JsonNode read(byte[] value) {
        try {
            return Json.MAPPER.readTree(value);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String done(String... arguments) {
        try (Command command = Command.start(folder, arguments)) {
            assertThat(command.await(LIMIT)).as(command.said()).isZero();
            return command.printed();
        }
    }

    private String refused(String... arguments) {
        try (Command command = Command.start(folder, arguments)) {
            assertThat(command.await(LIMIT)).as(command.said()).isEqualTo(1);
            return command.said();
        }
    }
}
