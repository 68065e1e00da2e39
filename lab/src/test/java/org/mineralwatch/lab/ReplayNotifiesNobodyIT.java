package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;

/** A replay beside live news, on the same cluster: nobody hears of it, and no live topic has a trace of it. */
class ReplayNotifiesNobodyIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern LIVE_TOPICS = Pattern.compile(Pattern.quote(Lane.LIVE.prefix()) + ".*");
    private static final Path SAMPLE = Command.ROOT.resolve("corpus/sample");

    @TempDir
    Path folder;

    private final int kafkaPort = Ports.free();
    private final int httpPort = Ports.free();

    @Test
    void a_replay_of_articles_that_alert_makes_no_request_and_no_record_on_a_live_topic() throws Exception {
        try (PushTarget target = new PushTarget();
                Command run = Command.startRun(folder, config(target), kafkaPort, httpPort)) {
            await("ready").atMost(LIMIT).ignoreExceptions().until(() -> Command.ready(httpPort));
            Cluster cluster = new Cluster("127.0.0.1:" + kafkaPort);
            Map<String, Long> before = records(cluster);

            JsonNode summary = replay();
            assertThat(summary.at("/alerts/rare-earth").asInt()).isPositive();
            assertThat(cluster.read(Lane.replay("silent").alerts(), true)).isNotEmpty();
            assertThat(records(cluster)).isEqualTo(before);
            assertThat(target.requests()).isEmpty();

            // the lane is still there, and an article of the live one does get through
            publish(cluster);
            await("the live alert at both endpoints")
                    .atMost(LIMIT)
                    .until(() -> paths(target).containsAll(List.of("/hook", "/api/v2/alerts")));
            onlyOf(cluster, target);
            assertThat(run.alive()).isTrue();
        }
    }

    /** Every request is of an alert that stands on a live topic, and those to the webhook are signed. */
    private static void onlyOf(Cluster cluster, PushTarget target) {
        List<String> live = cluster.read(Lane.LIVE.alerts(), true).stream()
                .map(record -> record.key())
                .toList();
        for (PushTarget.Request request : target.requests()) {
            if (request.path().equals("/hook")) {
                assertThat(request.isSigned()).isTrue();
                assertThat(live).contains(request.json().get("subject").asText());
            } else if (!request.body().isEmpty()) {
                assertThat(live)
                        .contains(request.json().at("/0/labels/alert_id").asText());
            }
        }
    }

    private static List<String> paths(PushTarget target) {
        return target.requests().stream().map(PushTarget.Request::path).toList();
    }

    private Path config(PushTarget target) throws IOException {
        Path config = Configuration.write(folder.resolve("config"), "<opml version=\"2.0\"><body/></opml>");
        Files.writeString(config.resolve("key"), PushTarget.KEY);
        Files.writeString(
                config.resolve("mineralwatch.yaml"), """
                push:
                  endpoints:
                    desk: {webhook: "%1$s/hook", secret-file: key}
                    pager: {alertmanager: "%1$s"}
                """.formatted(target.address()), StandardOpenOption.APPEND);
        return config;
    }

    private JsonNode replay() throws IOException {
        Path out = Command.replay(
                folder,
                "replayed",
                List.of(
                        SAMPLE.toString(),
                        "--kafka",
                        "127.0.0.1:" + kafkaPort,
                        "--config",
                        folder.resolve("config").toString(),
                        "--data",
                        folder.resolve("replay").toString(),
                        "--name",
                        "silent"),
                LIMIT);
        return Json.MAPPER.readTree(Files.readString(out.resolve("summary.json")));
    }

    /** How many records each live topic has; what a run writes for itself is there before it is ready. */
    private static Map<String, Long> records(Cluster cluster) {
        return cluster.read(LIVE_TOPICS, true).stream()
                .collect(Collectors.groupingBy(record -> record.topic(), TreeMap::new, Collectors.counting()));
    }

    /** Puts the first article of the sample into the live lane. */
    private static void publish(Cluster cluster) {
        JsonNode sample;
        try {
            sample = Json.MAPPER.readTree(
                    Files.readAllLines(SAMPLE.resolve("articles.jsonl")).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String address = sample.get("url").asText();
        Article article = SomeArticle.of(
                address, sample.get("title").asText(), sample.get("text").asText());
        byte[] value = Topics.ARTICLES.value().serializer().serialize("articles", article);
        try (Producer<String, byte[]> producer = cluster.connection().producer("one-article")) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(Lane.LIVE.topic(Topics.ARTICLES), address, value));
            producer.commitTransaction();
        }
    }
}
