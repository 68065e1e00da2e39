package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.lab.RecordedFeed.Kind;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;

/**
 * The books of a real feed balance, polled over HTTP, whatever is killed or stalled meanwhile. The whole recording with twenty kills:
 * {@code mvn verify -pl lab -am -Dit.test=PolledHistoryIT -Dpolls=2071 -Dkills=20 -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
class PolledHistoryIT {
    private static final int POLLS = Integer.getInteger("polls", 150);
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private EmbeddedKafka kafka;
    private RecordedFeed feed;
    private Cluster cluster;
    private FeedStates states;

    @BeforeEach
    void start() {
        System.out.println("polled history: seed " + seed + " (repeat with -Dseed=" + seed + ")");
        Path polls = SharedData.unpack("feed-history/whitehouse-2021-2022.tar.xz", folder.resolve("polls"));
        feed = new RecordedFeed(polls, POLLS);
        kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        cluster = new Cluster(kafka.connection().bootstrap());
        states = new FeedStates(kafka.connection());
    }

    @AfterEach
    void stop() {
        if (feed != null) {
            states.close();
            feed.close();
            kafka.close();
        }
    }

    @Test
    void polls_with_and_without_validators_keep_the_same_books() throws Exception {
        try (Command ingester = ingester("one", Kind.values())) {
            for (Kind kind : Kind.values()) {
                awaitEnd(kind);
            }
            assertThat(ingester.alive()).isTrue();
        }
        Books truth = FeedTruth.of(feed.documents());
        assertThat(state(Kind.ETAG).books()).isEqualTo(truth);
        assertThat(state(Kind.LAST_MODIFIED).books()).isEqualTo(truth);
        assertThat(state(Kind.NO_VALIDATORS).books()).isEqualTo(truth);
        assertThat(feed.unconditional()).as("only the first request of a feed").isEqualTo(2);
        assertThat(published()).hasSize(3 * (int) (truth.added() + truth.edited()));
    }

    @Test
    void an_ingester_that_is_killed_again_and_again_loses_and_doubles_nothing() throws Exception {
        int kills = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            try (Command ingester = ingester("one", Kind.ETAG)) {
                long from = documents();
                long until = POLLS * (long) kill / (KILLS + 1);
                await("more documents")
                        .atMost(LIMIT)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> documents() >= Math.max(from + 1, until));
                pass(Duration.ofMillis(random.nextInt(200)));
                ingester.kill();
                kills++;
            }
        }
        try (Command ingester = ingester("one", Kind.ETAG)) {
            awaitEnd(Kind.ETAG);
            assertThat(ingester.alive()).isTrue();
        }
        balanced();
        System.out.println(
                "polled history: " + kills + " kills, " + POLLS + " documents, " + feed.requests() + " requests");
    }

    @Test
    void two_ingesters_share_a_feed_and_a_killed_or_stalled_one_neither_loses_nor_doubles() throws Exception {
        try (Command first = ingester("one", Kind.ETAG)) {
            awaitDocuments(POLLS / 5);
            try (Command second = ingester("two", Kind.ETAG)) {
                awaitDocuments(2 * POLLS / 5);
                first.signal("STOP");
                awaitDocuments(3 * POLLS / 5);
                first.signal("CONT");
                awaitDocuments(4 * POLLS / 5);
                second.kill();
                awaitEnd(Kind.ETAG);
                assertThat(first.alive()).isTrue();
            }
        }
        balanced();
    }

    private void balanced() throws Exception {
        Books truth = FeedTruth.of(feed.documents());
        FeedState state = state(Kind.ETAG);
        assertThat(state.documents()).isEqualTo(POLLS);
        assertThat(state.books()).isEqualTo(truth);
        assertThat(published()).doesNotHaveDuplicates().hasSize((int) (truth.added() + truth.edited()));
        assertThat(published().stream().map(Article::id).distinct()).hasSize((int) truth.added());
    }

    private Command ingester(String name, Kind... kinds) {
        Path config = folder.resolve("config");
        if (!Files.exists(config)) {
            Configuration.write(config, feed.opml(kinds), "1ms");
        }
        return Command.start(
                folder,
                "ingest",
                "--kafka",
                kafka.connection().bootstrap(),
                "--kafka-property",
                "session.timeout.ms=3000",
                "--kafka-property",
                "heartbeat.interval.ms=500",
                "--data",
                folder.resolve(name).toString(),
                "--config",
                config.toString(),
                "--import",
                "--http",
                "127.0.0.1:0");
    }

    private void awaitEnd(Kind kind) {
        await("the last document")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> state(kind).documents() >= POLLS);
    }

    private void awaitDocuments(int documents) {
        await(documents + " documents")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> documents() >= documents);
    }

    private long documents() {
        return state(Kind.ETAG).documents();
    }

    private FeedState state(Kind kind) {
        return states.of(feed.address(kind));
    }

    private List<Article> published() {
        return read("articles").stream()
                .map(record -> Topics.ARTICLES.value().deserializer().deserialize(record.topic(), record.value()))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        return cluster.read(Pattern.compile(Pattern.quote(Lane.LIVE.prefix() + topic)), true);
    }

    /** The moment of a kill is random; there is nothing to wait for but time. */
    private static void pass(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
