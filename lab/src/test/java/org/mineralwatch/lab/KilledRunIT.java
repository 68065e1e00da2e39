package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.news.Topics;
import org.mineralwatch.processor.rules.RuleSetFolder;

/** Promise 1, for the whole process: killed at any moment, nothing is lost and nothing doubled. */
class KilledRunIT {
    private static final int KILLS = 10;
    private static final int FEEDS = 40;
    private static final int ARTICLES_PER_FEED = 50;
    private static final int INSIDE_TRANSACTIONS = 2;
    private static final int MOST_KILLS = 25;
    /** Longer than live rooms have it, so that a transaction which is seen is still open when the kill arrives. */
    private static final String[] LONG_TRANSACTIONS = {"--kafka-property", "commit.interval.ms=400"};

    private static final Pattern OUTPUTS =
            Pattern.compile("mineralwatch\\.(articles|feeds|tagged-articles|stories|alerts\\..*)");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final int kafkaPort = Ports.free();

    @Test
    void a_run_killed_ten_times_has_each_alert_once_on_topics_and_in_files() throws Exception {
        System.out.println("killed run: seed " + seed + " (repeat with -Dseed=" + seed + ")");
        try (Newsroom newsroom = new Newsroom(FEEDS, ARTICLES_PER_FEED, 2)) {
            Path config = newsroom.configuration(folder.resolve("config"), "0.02");
            Map<String, Integer> expected = expectedArticles(newsroom, config);
            KillCount kills = killAgainAndAgain(config);
            Cluster cluster = new Cluster("127.0.0.1:" + kafkaPort);
            try (Command last = Command.startRun(folder, config, kafkaPort, LONG_TRANSACTIONS);
                    Admin admin = cluster.connection().admin()) {
                awaitBroker(last, admin);
                kills.look(cluster);
                await("all alerts")
                        .atMost(Duration.ofMinutes(8))
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(
                                () -> assertThat(articlesOfAlerts(cluster)).isEqualTo(expected));
                List<ConsumerRecord<String, byte[]>> articles = cluster.read(topic("articles"), true);
                assertThat(articles.stream().map(ConsumerRecord::key).distinct())
                        .as("every article, and no other")
                        .hasSize(FEEDS * ARTICLES_PER_FEED);
                assertThat(doubled(articles)).as("second records of a revision").isEmpty();
                TreeMap<String, JsonNode> onTopics = AlertLines.ofTopics(cluster.read(Lane.LIVE.alerts(), true));
                assertThat(versions(cluster).values())
                        .as("every version of every alert once, in order")
                        .allSatisfy(versions -> assertThat(versions)
                                .isEqualTo(IntStream.rangeClosed(1, versions.size())
                                        .boxed()
                                        .toList()));
                last.terminate();
                last.await(Duration.ofSeconds(10));
                assertThat(AlertLines.ofFiles(folder.resolve("data/alerts"))).isEqualTo(onTopics);
            }
            System.out.println(
                    "killed run: " + kills.all + " kills, " + kills.insideTransactions + " inside an open transaction, "
                            + FEEDS * ARTICLES_PER_FEED + " articles, of which in alerts " + expected);
            assertThat(kills.insideTransactions).isGreaterThanOrEqualTo(INSIDE_TRANSACTIONS);
        }
    }

    /**
     * Kills at random moments, every second time when a transaction is open, and every third when one is being closed: what its
     * coordinator began then must be finished by the next life.
     */
    private KillCount killAgainAndAgain(Path config) throws InterruptedException {
        KillCount kills = new KillCount();
        for (int kill = 1;
                kill <= KILLS || kills.insideTransactions < INSIDE_TRANSACTIONS && kill <= MOST_KILLS;
                kill++) {
            Cluster cluster = new Cluster("127.0.0.1:" + kafkaPort);
            try (Command run = Command.startRun(folder, config, kafkaPort, LONG_TRANSACTIONS);
                    Admin admin = cluster.connection().admin()) {
                awaitBroker(run, admin);
                kills.look(cluster);
                letItWork(Duration.ofMillis(random.nextInt(4_000)));
                if (kill % 2 == 0 || kill > KILLS) {
                    awaitTransaction(admin, TransactionState.ONGOING);
                } else if (kill % 3 == 0) {
                    awaitTransaction(admin, TransactionState.PREPARE_COMMIT);
                }
                run.kill();
                kills.all++;
            }
        }
        return kills;
    }

    /** Counts kills after which the broker holds more records of aborted transactions than before. */
    private static final class KillCount {
        private int all;
        private int insideTransactions;
        private int aborted;

        void look(Cluster cluster) {
            int now = cluster.aborted(OUTPUTS);
            insideTransactions += now > aborted ? 1 : 0;
            aborted = now;
        }
    }

    private static void awaitBroker(Command run, Admin admin) {
        await("the broker")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() ->
                        !run.alive() || !admin.describeCluster().nodes().get().isEmpty());
        assertThat(run.alive()).as(run.said()).isTrue();
    }

    private static void awaitTransaction(Admin admin, TransactionState state) {
        await("a transaction in state " + state)
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> Cluster.transactionIn(admin, state));
    }

    /** The moment of a kill is random; there is nothing to wait for but time. */
    private static void letItWork(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Pattern topic(String name) {
        return Pattern.compile(Pattern.quote(Lane.LIVE.prefix() + name));
    }

    /** The places of every key that stands more than once. */
    private static Map<String, List<String>> doubled(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, List<String>> places = new TreeMap<>();
        records.forEach(record -> places.computeIfAbsent(record.key(), key -> new ArrayList<>())
                .add(record.partition() + "@" + record.offset() + " of " + Instant.ofEpochMilli(record.timestamp())
                        + " "
                        + Topics.ARTICLES
                                .value()
                                .deserializer()
                                .deserialize("articles", record.value())
                                .revision()));
        places.values().removeIf(list -> list.size() == 1);
        return places;
    }

    /** By subject how many articles are about it, worked out without Kafka from what the feeds will show. */
    private static Map<String, Integer> expectedArticles(Newsroom newsroom, Path config) throws IOException {
        Function<Article, TaggedArticle> tagger = Wiring.tagger(RuleSetFolder.read(config));
        Map<String, Integer> expected = new TreeMap<>();
        for (Newsroom.Item item : newsroom.articles()) {
            tagger.apply(SomeArticle.of(item.url(), item.title(), item.text()))
                    .tags()
                    .forEach(tag -> expected.merge(tag.subject(), 1, Integer::sum));
        }
        return expected;
    }

    /** By subject how many articles its standing alerts have: each article stands in one of them. */
    private static Map<String, Integer> articlesOfAlerts(Cluster cluster) {
        Map<String, Alert> last = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : cluster.read(Lane.LIVE.alerts(), true)) {
            last.put(
                    record.key(), Topics.alerts("").value().deserializer().deserialize(record.topic(), record.value()));
        }
        Map<String, Integer> articles = new TreeMap<>();
        last.values().stream()
                .filter(Alert::standing)
                .forEach(alert -> articles.merge(alert.subject(), alert.articleCount(), Integer::sum));
        return articles;
    }

    /** Each alert's versions, in order of their offsets. */
    private static Map<String, List<Integer>> versions(Cluster cluster) {
        Map<String, List<Integer>> versions = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : cluster.read(Lane.LIVE.alerts(), true)) {
            Alert alert = Topics.alerts("").value().deserializer().deserialize(record.topic(), record.value());
            versions.computeIfAbsent(alert.id(), id -> new ArrayList<>()).add(alert.version());
        }
        return versions;
    }
}
