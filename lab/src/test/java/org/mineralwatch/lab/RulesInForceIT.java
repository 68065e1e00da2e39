package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.replay.Replay;
import org.mineralwatch.app.replay.ReplayRequest;
import org.mineralwatch.app.wiring.RulesTopic;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.corpus.Order;
import org.mineralwatch.ingest.corpus.Span;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.news.Topics;
import org.mineralwatch.processor.ProcessorSettings;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.service.DataFolder;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;

/** Changed rules under a running process: one whole set judges each article, everywhere within seconds, and a broken one never. */
class RulesInForceIT {
    private static final Duration IN_FORCE = Duration.ofSeconds(10);
    private static final Duration START = Duration.ofSeconds(60);
    private static final List<String> SUBJECTS = List.of("alpha", "beta");
    private static final String TEXT = "The blue seal, the red seal and the green seal lie on the table.";

    @TempDir
    Path folder;

    private final int kafkaPort = Ports.free();
    private final int httpPort = Ports.free();
    private final Metrics ofSecond = new Metrics();
    private Path config;

    @Test
    void a_changed_set_judges_everywhere_within_seconds_a_broken_one_nowhere_and_a_replay_keeps_its_own()
            throws Exception {
        config = Configuration.write(folder.resolve("config"), "<opml version=\"2.0\"><body/></opml>");
        String blue = write("blue seal");
        RuleSet blueRules = RuleSetFolder.read(config);
        try (Command run = Command.startRun(folder, config, kafkaPort, httpPort)) {
            awaitInForce(blue, START, this::ofRun);
            Cluster cluster = new Cluster("127.0.0.1:" + kafkaPort);
            try (DataFolder data = DataFolder.open(folder.resolve("second"));
                    Room second = new Wiring(cluster.connection(), Lane.LIVE, data, 1, ofSecond)
                            .processor(ProcessorSettings.DEFAULTS)) {
                second.start();
                awaitInForce(blue, START, ofSecond::scrape);
                Map<String, String> marks = new TreeMap<>(Map.of(blue, "blue seal"));
                int redFrom;
                int redTo;
                int written;
                try (Trickle trickle = new Trickle(cluster.connection(), TEXT)) {
                    await("articles judged by both")
                            .until(() -> processed(ofRun()) > 0 && processed(ofSecond.scrape()) > 0);
                    marks.put(write("red seal"), "red seal");
                    awaitInForce(last(marks, "red seal"), IN_FORCE, this::ofRun, ofSecond::scrape);
                    redFrom = trickle.written() + 1;
                    breakOneFileAndChangeTheOther();
                    await("the refusal")
                            .atMost(IN_FORCE)
                            .until(() -> health().contains("are refused: subjects/alpha.yaml:"));
                    assertThat(Command.get(httpPort, "/health/ready").statusCode())
                            .isEqualTo(200);
                    redTo = trickle.written();
                    marks.put(write("green seal"), "green seal");
                    awaitInForce(last(marks, "green seal"), IN_FORCE, this::ofRun, ofSecond::scrape);
                    assertThat(health()).doesNotContain("refused");
                    written = trickle.written();
                }
                assertThat(redTo).isGreaterThan(redFrom);
                Map<Integer, TaggedArticle> tagged = tagged(cluster, written);
                assertThat(tagged.values()).allSatisfy(article -> judgedByOneWholeSet(article, marks));
                assertThat(tagged.values().stream().map(TaggedArticle::ruleset).collect(Collectors.toSet()))
                        .isEqualTo(marks.keySet());
                for (int number = redFrom; number < redTo; number++) {
                    assertThat(tagged.get(number).ruleset()).isEqualTo(last(marks, "red seal"));
                }
                assertThat(run.said()).containsOnlyOnce("the changed rules in " + config + " are refused");
                assertThat(replayed(cluster, blueRules)).isEqualTo(Set.of(blue));
            }
        }
    }

    /** Writes two subjects, file by file, that tag by one term; returns the version of the rule set. */
    private String write(String term) throws IOException {
        for (String subject : SUBJECTS) {
            Files.writeString(config.resolve("subjects/" + subject + ".yaml"), """
                    subject: %s
                    description: For a test.
                    threshold: 1000
                    terms:
                      - term: %s
                        weight: 1000
                    """.formatted(subject, term));
        }
        return RuleSetFolder.read(config).version();
    }

    private void breakOneFileAndChangeTheOther() throws IOException {
        write("green seal");
        Files.writeString(config.resolve("subjects/alpha.yaml"), "subject: alpha\nthreshhold: 1000\n");
    }

    private static String last(Map<String, String> marks, String mark) {
        return marks.entrySet().stream()
                .filter(entry -> entry.getValue().equals(mark))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @SafeVarargs
    private static void awaitInForce(String version, Duration limit, Callable<String>... instances) {
        await("rule set " + version + " in force")
                .atMost(limit)
                .ignoreExceptions()
                .until(() -> {
                    for (Callable<String> metrics : instances) {
                        if (!metrics.call().contains("mineralwatch_rules_info{version=\"" + version + "\"} 1")) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private static double processed(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("mineralwatch_streams_processed_total{room=\"processor\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String ofRun() throws IOException, InterruptedException {
        return Command.get(httpPort, "/metrics").body();
    }

    private String health() throws IOException, InterruptedException {
        return Command.get(httpPort, "/health/ready").body();
    }

    /** Waits until so many articles were judged; returns them by number. */
    private static Map<Integer, TaggedArticle> tagged(Cluster cluster, int atLeast) {
        Map<Integer, TaggedArticle> tagged = new TreeMap<>();
        await("all articles judged").atMost(Duration.ofSeconds(30)).until(() -> {
            Pattern topic = Pattern.compile(Pattern.quote(Lane.LIVE.topic(Topics.TAGGED_ARTICLES)));
            cluster.read(topic, true).forEach(record -> {
                TaggedArticle article =
                        Topics.TAGGED_ARTICLES.value().deserializer().deserialize(record.topic(), record.value());
                tagged.put(Trickle.number(article.article()), article);
            });
            return tagged.size() >= atLeast;
        });
        return tagged;
    }

    private static void judgedByOneWholeSet(TaggedArticle article, Map<String, String> marks) {
        assertThat(marks).containsKey(article.ruleset());
        assertThat(article.tags().stream()
                        .filter(tag -> SUBJECTS.contains(tag.subject()))
                        .map(tag -> tag.subject() + " " + tag.evidence().get(0).term()))
                .containsExactlyElementsOf(SUBJECTS.stream()
                        .map(subject -> subject + " " + marks.get(article.ruleset()))
                        .toList());
    }

    /** The rule sets that a replay judges by, which began with rules that neither the folder nor the live lane has any more. */
    private Set<String> replayed(Cluster cluster, RuleSet begunWith) throws IOException, InterruptedException {
        Lane lane = Lane.replay("pinned");
        Wiring.ensureTopics(cluster.connection(), lane);
        new RulesTopic(cluster.connection(), lane).publish(begunWith);
        Path corpus = Files.writeString(
                folder.resolve("articles.jsonl"), "{\"title\":\"From the ministry\",\"text\":\"" + TEXT + "\"}\n");
        Path out = folder.resolve("replayed");
        ReplayRequest request = new ReplayRequest(
                List.of(corpus), new Span(null, null), new Order.AsRead(), RuleSetFolder.read(config), out, 1);
        try (DataFolder data = DataFolder.open(folder.resolve("replay"))) {
            new Replay(new Wiring(cluster.connection(), lane, data, 1, new Metrics()), request, false).run();
        }
        Set<String> versions = new TreeSet<>();
        for (String line : Files.readAllLines(out.resolve("tagged.jsonl"))) {
            JsonNode article = Json.MAPPER.readTree(line);
            versions.add(article.get("ruleset").asText());
        }
        return versions;
    }
}
