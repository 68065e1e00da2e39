package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;
import org.mineralwatch.processor.rules.RuleSetFolder;

/** Old articles put into the archive of a running pipeline, that archive replayed beside it, and judged again by changed rules. */
class BackfillIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String SAMPLE = Command.ROOT.resolve("corpus/sample").toString();
    private static final int ARTICLES = 56;
    private static final int REVISIONS = 61;

    @TempDir
    Path folder;

    private final int kafkaPort = Ports.free();
    private final int httpPort = Ports.free();

    @Test
    void a_backfill_joins_the_live_stories_once_and_notifies_nobody_and_its_archive_replays_to_the_same_alerts()
            throws Exception {
        try (PushTarget target = new PushTarget();
                Command run = Command.startRun(folder, config(target), kafkaPort, httpPort)) {
            await("ready").atMost(LIMIT).ignoreExceptions().until(() -> Command.ready(httpPort));
            Cluster cluster = new Cluster("127.0.0.1:" + kafkaPort);
            String first = RuleSetFolder.read(folder.resolve("config")).version();

            assertThat(intoLive(SAMPLE).get("published").asInt()).isEqualTo(REVISIONS);
            awaitJudged(cluster, first);
            Path plain = Command.replay(folder, "plain", List.of(SAMPLE), LIMIT);
            awaitStanding(cluster, plain, run);
            LiveSnapshot before = settled(cluster);
            assertThat(before.topics().keySet()).contains(Lane.LIVE.topic(Topics.alerts("rare-earth")) + "-0");
            assertThat(before.groups().keySet()).contains(Lane.LIVE.group("processor"), Lane.LIVE.group("sink"));
            assertThat(before.files().keySet()).anyMatch(file -> file.startsWith("alerts/rare-earth/"));

            JsonNode second = intoLive(SAMPLE);
            assertThat(second.get("published").asInt()).isZero();
            assertThat(second.get("there").asInt()).isEqualTo(REVISIONS);
            Path archive = Command.replay(folder, "archive", onCluster("kafka:articles"), LIMIT);
            assertThat(LiveSnapshot.of(cluster, folder.resolve("data"))).isEqualTo(before);
            assertThat(archive.resolve("alerts.jsonl")).hasSameBinaryContentAs(plain.resolve("alerts.jsonl"));
            assertThat(archive.resolve("tagged.jsonl")).hasSameBinaryContentAs(plain.resolve("tagged.jsonl"));

            String changed = changeRules();
            await("the changed rules")
                    .atMost(LIMIT)
                    .until(() -> run.said().contains("rule set " + changed + " judges"));
            assertThat(intoLive("kafka:articles").get("published").asInt()).isEqualTo(REVISIONS);
            awaitJudged(cluster, changed);
            await("alerts by the changed rules")
                    .atMost(LIMIT)
                    .until(() -> alerts(cluster).stream()
                            .filter(BackfillIT::stands)
                            .allMatch(alert -> alert.get("ruleset").asText().equals(changed)));

            assertThat(events(cluster))
                    .isNotEmpty()
                    .allMatch(event -> event.path("backfill").asBoolean());
            assertThat(target.requests()).isEmpty();
            aRetractionIsReplayedAsWhatItIsAndJunkCostsItself(cluster);
            aReplayThatNobodyCanResumeLeavesNothing(cluster);
            assertThat(run.alive()).isTrue();
        }
    }

    private void aRetractionIsReplayedAsWhatItIsAndJunkCostsItself(Cluster cluster) throws IOException {
        String id = last(cluster, Topics.TAGGED_ARTICLES).entrySet().stream()
                .filter(article -> article.getValue().get("tags").size() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        List<String> line = new ArrayList<>(List.of("articles", "retract"));
        line.addAll(onCluster(id));
        try (Command retract = Command.start(folder, line.toArray(String[]::new))) {
            assertThat(retract.await(LIMIT)).as(retract.said()).isZero();
        }
        try (Producer<String, byte[]> producer = cluster.connection().producer("junk")) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(Lane.LIVE.topic(Topics.ARTICLES), "junk", new byte[] {1, 2}));
            producer.commitTransaction();
        }
        Path out = Command.replay(folder, "retracted", onCluster("kafka:articles"), LIMIT);
        JsonNode summary = Json.MAPPER.readTree(Files.readString(out.resolve("summary.json")));
        assertThat(summary.get("articles").asInt()).isEqualTo(ARTICLES);
        assertThat(summary.get("new").asInt()).isEqualTo(ARTICLES);
        assertThat(summary.get("known").asInt()).as("put in again to be judged").isEqualTo(REVISIONS);
        assertThat(summary.at("/dropped/unreadable").asInt()).isEqualTo(1);
        assertThat(Files.readAllLines(out.resolve("tagged.jsonl")))
                .filteredOn(article -> article.contains("\"" + id + "\""))
                .singleElement()
                .asString()
                .contains("\"tags\":[]");
    }

    /** It is ended before its time, without a folder and without a name. */
    private void aReplayThatNobodyCanResumeLeavesNothing(Cluster cluster) throws Exception {
        List<String> line = new ArrayList<>(List.of("replay"));
        line.addAll(onCluster(SAMPLE));
        try (Command replay = Command.start(folder, line.toArray(String[]::new))) {
            await("its lane at work")
                    .atMost(LIMIT)
                    .until(() -> replayTopics(cluster).stream().anyMatch(topic -> topic.endsWith("-changelog")));
            replay.terminate();
            assertThat(replay.await(LIMIT)).isNotZero();
        }
        assertThat(replayTopics(cluster)).isEmpty();
    }

    private static List<String> replayTopics(Cluster cluster) throws Exception {
        try (Admin admin = cluster.connection().admin()) {
            return admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith("mineralwatch-replay."))
                    .toList();
        }
    }

    private Path config(PushTarget target) throws IOException {
        Path config = Configuration.write(folder.resolve("config"), "<opml version=\"2.0\"><body/></opml>");
        Files.writeString(config.resolve("key"), PushTarget.KEY);
        Files.writeString(
                config.resolve("mineralwatch.yaml"),
                "push:\n  endpoints:\n    desk: {webhook: \"" + target.address() + "/hook\", secret-file: key}\n",
                StandardOpenOption.APPEND);
        return config;
    }

    private List<String> onCluster(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--kafka", "127.0.0.1:" + kafkaPort));
        return all;
    }

    private JsonNode intoLive(String corpus) throws IOException {
        List<String> line = new ArrayList<>(List.of("replay"));
        line.addAll(onCluster(corpus, "--into", "live", "--json"));
        try (Command command = Command.start(folder, line.toArray(String[]::new))) {
            assertThat(command.await(LIMIT)).as(command.said()).isZero();
            return Json.MAPPER.readTree(command.printed());
        }
    }

    /** A comment makes another rule set, which judges the same. */
    private String changeRules() throws IOException {
        Path config = folder.resolve("config");
        Files.writeString(
                config.resolve("subjects/rare-earth.yaml"), "\n# another version\n", StandardOpenOption.APPEND);
        return RuleSetFolder.read(config).version();
    }

    private static void awaitJudged(Cluster cluster, String ruleset) {
        await("all judged by " + ruleset).atMost(LIMIT).until(() -> {
            Map<String, JsonNode> last = last(cluster, Topics.TAGGED_ARTICLES);
            return last.size() == ARTICLES
                    && last.values().stream()
                            .allMatch(article -> article.get("ruleset").asText().equals(ruleset));
        });
    }

    private static void awaitStanding(Cluster cluster, Path replayed, Command run) throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String line : Files.readAllLines(replayed.resolve("alerts.jsonl"))) {
            expected.add(told(Json.MAPPER.readTree(line)));
        }
        await("the alerts of the corpus")
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(alerts(cluster).stream()
                                .filter(BackfillIT::stands)
                                .map(BackfillIT::told))
                        .as(run.said())
                        .containsExactlyInAnyOrderElementsOf(expected));
    }

    /** What an alert says of its articles. */
    private static String told(JsonNode alert) {
        return alert.get("id").asText() + alert.get("articles") + alert.get("evidence");
    }

    private static boolean stands(JsonNode alert) {
        return Set.of("raised", "updated").contains(alert.get("status").asText());
    }

    /** The last event of each alert. */
    private static List<JsonNode> alerts(Cluster cluster) {
        Map<String, JsonNode> last = new TreeMap<>();
        events(cluster).forEach(event -> last.put(event.get("id").asText(), event));
        return List.copyOf(last.values());
    }

    private static List<JsonNode> events(Cluster cluster) {
        return cluster.read(Lane.LIVE.alerts(), true).stream()
                .map(BackfillIT::json)
                .toList();
    }

    private static Map<String, JsonNode> last(Cluster cluster, Topic<?> topic) {
        Map<String, JsonNode> last = new TreeMap<>();
        cluster.read(Pattern.compile(Pattern.quote(Lane.LIVE.topic(topic))), true)
                .forEach(record -> last.put(record.key(), json(record)));
        return last;
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> record) {
        try {
            return Json.MAPPER.readTree(record.value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is there when two looks see the same: files and feeds follow the topics a moment later. */
    private LiveSnapshot settled(Cluster cluster) {
        AtomicReference<LiveSnapshot> last = new AtomicReference<>();
        await("two looks that see the same")
                .atMost(LIMIT)
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    LiveSnapshot now = LiveSnapshot.of(cluster, folder.resolve("data"));
                    return now.equals(last.getAndSet(now));
                });
        return last.get();
    }
}
