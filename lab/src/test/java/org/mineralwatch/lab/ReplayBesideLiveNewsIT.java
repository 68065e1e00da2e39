package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topic;
import org.mineralwatch.news.Topics;

/**
 * Replays on the cluster of a run that ingests feeds all the while, killed on the way and gone on with: the same alerts to the byte
 * as alone in another order. With {@code -Dwhole=true} of the corpus of {@link OrderProof} and killed at each step, else of the sample.
 */
class ReplayBesideLiveNewsIT {
    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final boolean WHOLE = Boolean.getBoolean("whole");
    private static final int FEEDS = 4;
    private static final int ARTICLES_PER_FEED = WHOLE ? 2_000 : 250;

    /** A replay is killed when it has written to each of these. */
    private static final List<Topic<?>> STEPS =
            WHOLE ? List.of(Topics.ARTICLES, Topics.TAGGED_ARTICLES, Topics.STORIES) : List.of(Topics.TAGGED_ARTICLES);

    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final int kafkaPort = Ports.free();
    private final int httpPort = Ports.free();
    private final Cluster cluster = new Cluster("127.0.0.1:" + kafkaPort);

    @Test
    void alerts_are_the_same_to_the_byte_while_feeds_are_ingested_and_after_kills() throws IOException {
        System.out.println("replay beside live news: seed " + seed + " (repeat with -Dseed=" + seed + ")");
        String order = "shuffle:" + new Random(seed).nextInt(Integer.MAX_VALUE);
        List<String> corpus = corpus();
        Path alone = replay("alone", corpus, "--order", "published");
        try (Newsroom newsroom = new Newsroom(FEEDS, ARTICLES_PER_FEED, 4);
                Command run = Command.startRun(
                        folder, newsroom.configuration(folder.resolve("config"), "0.02"), kafkaPort, httpPort)) {
            await("ready").atMost(LIMIT).ignoreExceptions().until(() -> Command.ready(httpPort));
            int before = articles();

            String[] killed = {
                "--kafka",
                "127.0.0.1:" + kafkaPort,
                "--data",
                folder.resolve("killed").toString()
            };
            STEPS.forEach(step -> killAt(step, corpus, order, killed));
            same(alone, replay("killed", corpus, and(killed, "--order", order)));
            assertThat(articles()).as("live articles that came meanwhile").isGreaterThan(before);

            anArchiveThatGrowsIsReplayedAsFarAsItWentAtFirst();
            int shown = newsroom.shown();
            await("all live articles so far").atMost(LIMIT).until(() -> articles() >= shown);
            assertThat(cluster.read(pattern(Lane.LIVE, Topics.ARTICLES), true).stream()
                            .map(ConsumerRecord::key))
                    .doesNotHaveDuplicates();
            assertThat(run.alive()).isTrue();
        }
    }

    private void anArchiveThatGrowsIsReplayedAsFarAsItWentAtFirst() throws IOException {
        Path data = folder.resolve("archive-lane");
        String[] more = {"--kafka", "127.0.0.1:" + kafkaPort, "--data", data.toString()};
        killAt(Topics.TAGGED_ARTICLES, List.of("kafka:articles"), "published", more);
        JsonNode ends = Json.MAPPER.readTree(Files.readString(data.resolve("articles-ends.json")));
        int there = articles();
        await("more live articles").atMost(LIMIT).until(() -> articles() > there);
        Path out = replay("archive", List.of("kafka:articles"), and(more, "--order", "published"));
        List<ConsumerRecord<String, byte[]>> live = cluster.read(pattern(Lane.LIVE, Topics.ARTICLES), true);
        assertThat(Json.MAPPER
                        .readTree(Files.readString(out.resolve("summary.json")))
                        .get("articles")
                        .asLong())
                .isEqualTo(live.stream()
                        .filter(record -> record.offset()
                                < ends.get(Integer.toString(record.partition())).asLong())
                        .count())
                .isLessThan(live.size());
    }

    private List<String> corpus() {
        if (!WHOLE) {
            return List.of(Command.ROOT.resolve("corpus/sample").toString());
        }
        return OrderProof.corpus(folder.resolve("polls"));
    }

    /** Kills it as soon as its lane has anything on a topic. */
    private void killAt(Topic<?> step, List<String> corpus, String order, String... more) {
        List<String> line = new ArrayList<>(
                List.of("replay", "--out", folder.resolve("killed").toString()));
        line.addAll(corpus);
        line.addAll(List.of(and(more, "--order", order)));
        Pattern topic = Pattern.compile("mineralwatch-replay\\..*\\." + Pattern.quote(step.name()));
        try (Command replay = Command.start(folder, line.toArray(String[]::new))) {
            await(step.name() + " of the lane")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !replay.alive() || !cluster.read(topic, true).isEmpty());
            assertThat(replay.alive()).as("still at work when killed").isTrue();
            replay.kill();
        }
    }

    private static String[] and(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private int articles() {
        return cluster.read(pattern(Lane.LIVE, Topics.ARTICLES), true).size();
    }

    private static Pattern pattern(Lane lane, Topic<?> topic) {
        return Pattern.compile(Pattern.quote(lane.topic(topic)));
    }

    private Path replay(String name, List<String> corpus, String... more) {
        List<String> arguments = new ArrayList<>(corpus);
        arguments.addAll(List.of(more));
        return Command.replay(folder, name, arguments, LIMIT);
    }

    private static void same(Path one, Path other) {
        assertThat(other.resolve("alerts.jsonl")).hasSameBinaryContentAs(one.resolve("alerts.jsonl"));
        assertThat(other.resolve("tagged.jsonl")).hasSameBinaryContentAs(one.resolve("tagged.jsonl"));
    }
}
