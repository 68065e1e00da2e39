package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.lab.observe.Observed;
import org.mineralwatch.lab.observe.Prometheus;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;

/** What a newcomer sees first. */
class DemoIT {
    /** From the start of the process, on a small machine. */
    private static final Duration FIRST_ALERT = Duration.ofSeconds(20);

    private static final long MOST_MEMORY_KB = 700_000;

    @TempDir
    Path folder;

    private final PushTarget people = new PushTarget();
    private Optional<Prometheus> prometheus = Optional.empty();

    @AfterEach
    void end() {
        prometheus.ifPresent(Prometheus::close);
        people.close();
    }

    @Test
    void the_first_alert_is_on_screen_on_its_topic_and_in_its_file_within_seconds() throws Exception {
        int kafkaPort = Ports.free();
        int httpPort = Ports.free();
        Path data = folder.resolve("data");
        String[] arguments = {
            "run",
            "--demo",
            "--data",
            data.toString(),
            "--config",
            Configuration.pushingTo(folder.resolve("config"), people.address() + "/hook")
                    .toString(),
            "--kafka-port",
            "" + kafkaPort,
            "--http",
            "127.0.0.1:" + httpPort
        };
        long start = System.nanoTime();
        try (Command run = Command.start(folder, arguments)) {
            await("an alert everywhere")
                    .atMost(FIRST_ALERT)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() -> run.printed().contains("  raised  ")
                            && !AlertLines.ofFiles(data.resolve("alerts")).isEmpty());
            System.out.printf(
                    "demo: first alert on screen and in its file after %.1f s%n", (System.nanoTime() - start) / 1e9);
            assertThat(new Cluster("127.0.0.1:" + kafkaPort).read(Lane.LIVE.alerts(), true))
                    .isNotEmpty();
            await("ready")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> Command.get(httpPort, "/health/ready").statusCode() == 200);
            prometheus = Prometheus.scraping(folder.resolve("prometheus"), httpPort, Ports.free());
            assertThat(memoryKb(run.pid())).isLessThan(MOST_MEMORY_KB);
            await("an alert that stays as it is while it is explained")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> explains(ofOneArticle(data.resolve("alerts")), kafkaPort));
            await("an article that no feed revises while it is retracted")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> retracts(ofOneArticle(data.resolve("alerts")), data.resolve("alerts"), kafkaPort));
            JsonNode alert = standing(data.resolve("alerts")).get(0);
            await("the alert in the feeds").atMost(Duration.ofSeconds(10)).until(() -> isInFeeds(alert, httpPort));
            isObserved(httpPort);

            run.terminate();
            run.await(Duration.ofSeconds(10));
        }
    }

    /** What it tells of itself is documented, adds up, and is what rules and dashboard ask for. */
    private void isObserved(int httpPort) throws Exception {
        Observed.isDocumented(Command.scrape(httpPort));
        Observed.answersAllQueries(Command.scrape(httpPort));
        await("sums that hold")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Observed.addsUp(Command.scrape(httpPort)));
        if (prometheus.isPresent()) {
            await("a dashboard that shows all")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> Observed.isShown(prometheus.get()));
        }
    }

    private static boolean isInFeeds(JsonNode alert, int httpPort) throws IOException, InterruptedException {
        String id = "alert/" + alert.get("id").asText() + "</id>";
        return Command.get(httpPort, "/feeds/all.atom").body().contains(id)
                && Command.get(httpPort, "/feeds/" + alert.get("subject").asText() + ".atom")
                        .body()
                        .contains(id);
    }

    /** An alert is explained from the topics alone, by the rule set that raised it. */
    private void explains(JsonNode alert, int kafkaPort) throws IOException {
        String id = alert.get("id").asText();
        try (Command explain = Command.start(folder, "explain", id, "--json", "--kafka", "127.0.0.1:" + kafkaPort)) {
            assertThat(explain.await(Duration.ofSeconds(20))).as(explain.said()).isZero();
            JsonNode line = Json.MAPPER.readTree(explain.printed());
            assertThat(line.get("id")).isEqualTo(alert.at("/articles/0/id"));
            assertThat(line.get("ruleset")).isEqualTo(alert.get("ruleset"));
            assertThat(line.get("subjects")).hasSize(1);
            assertThat(line.at("/subjects/0/subject")).isEqualTo(alert.get("subject"));
            assertThat(line.at("/subjects/0/score")).isEqualTo(alert.get("score"));
            assertThat(line.at("/subjects/0/tagged").asBoolean()).isTrue();
        }
    }

    /** An article that is retracted stands in no alert any more. */
    private void retracts(JsonNode alert, Path files, int kafkaPort) throws IOException {
        String id = alert.at("/articles/0/id").asText();
        assertThat(stands(id, files)).isTrue();
        JsonNode shown = Json.MAPPER.readTree(articles(0, kafkaPort, "show", id, "--json"));
        assertThat(shown.get("id").asText()).isEqualTo(id);
        assertThat(shown.get("retracted").asBoolean()).isFalse();
        assertThat(shown.at("/current/text").asText()).isNotEmpty();

        assertThat(articles(0, kafkaPort, "retract", id)).contains(id).contains("is retracted: ");

        await("the alerts to be updated or withdrawn")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !stands(id, files));
        assertThat(articles(0, kafkaPort, "retract", id)).contains("is retracted already");
        assertThat(articles(0, kafkaPort, "show", id)).contains("retracted  yes");
        assertThat(articles(1, kafkaPort, "show", "nobody"))
                .contains("there is no article nobody on mineralwatch.articles")
                .contains("'mineralwatch subscribe --from-beginning --json'");
    }

    private String articles(int exit, int kafkaPort, String... verb) {
        List<String> arguments = new ArrayList<>(List.of("articles"));
        arguments.addAll(List.of(verb));
        arguments.addAll(List.of("--kafka", "127.0.0.1:" + kafkaPort));
        try (Command articles = Command.start(folder, arguments.toArray(String[]::new))) {
            assertThat(articles.await(Duration.ofSeconds(20)))
                    .as(articles.said())
                    .isEqualTo(exit);
            return exit == 0 ? articles.printed() : articles.said();
        }
    }

    /** An alert to which nothing came while the others were told. */
    private static JsonNode ofOneArticle(Path files) {
        return standing(files).stream()
                .filter(alert -> alert.get("articles").size() == 1)
                .findFirst()
                .orElseThrow();
    }

    private static boolean stands(String article, Path files) {
        return standing(files).stream()
                .flatMap(alert -> alert.findValuesAsText("id").stream())
                .anyMatch(article::equals);
    }

    /** Each alert that stands, as it was told last. */
    private static List<JsonNode> standing(Path files) {
        Map<String, JsonNode> last = new HashMap<>();
        AlertLines.ofFiles(files)
                .values()
                .forEach(alert -> last.merge(
                        alert.get("id").asText(),
                        alert,
                        (one, other) -> one.get("version").asInt()
                                        > other.get("version").asInt()
                                ? one
                                : other));
        return last.values().stream()
                .filter(alert -> List.of("raised", "updated")
                        .contains(alert.get("status").asText()))
                .toList();
    }

    @Test
    void a_second_process_in_the_same_data_folder_is_refused_with_a_message() {
        Path data = folder.resolve("data");
        try (Command first = run(data)) {
            await("the first")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> first.said().contains("mineralwatch runs"));
            try (Command second = run(data)) {
                assertThat(second.await(Duration.ofSeconds(20))).isEqualTo(1);
                assertThat(second.said())
                        .contains("another process works in " + data)
                        .contains("a folder of its own");
            }
        }
    }

    private Command run(Path data) {
        return Command.start(
                folder,
                "run",
                "--demo",
                "--data",
                data.toString(),
                "--kafka-port",
                "" + Ports.free(),
                "--http",
                "127.0.0.1:0");
    }

    private static long memoryKb(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
    }
}
