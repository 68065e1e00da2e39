package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.news.Json;

/** The same corpus gives the same results: twice, in any order, and after a kill. */
class ReplayIT {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String SAMPLE = Command.ROOT.resolve("corpus/sample").toString();

    @TempDir
    Path folder;

    /** In other orders, too: {@link ReplayBesideLiveNewsIT}. */
    @Test
    void the_sample_corpus_gives_the_same_alerts_in_another_order() throws IOException {
        Path asRead = replay("as-read", SAMPLE);
        same(asRead, replay("shuffled", SAMPLE, "--order", "shuffle:20260901"));
        JsonNode summary = summary(asRead);
        assertThat(summary.get("new").asInt()).isEqualTo(56);
        assertThat(summary.get("edited").asInt()).isEqualTo(5);
        assertThat(summary.get("articles").asInt()).isEqualTo(56);
        assertThat(summary.at("/alerts/rare-earth").asInt()).isPositive();
        assertThat(AlertLines.ofFiles(asRead.resolve("alerts"))).isNotEmpty();
    }

    @Test
    void a_broken_file_costs_itself_only() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("articles.jsonl"), """
                {"title":"Rare earth export ban announced","text":"The ministry announced an export ban on rare earths.","url":"https://a.example/1","published":"2026-09-01"}
                {"title":"broken
                {"title":"no text"}
                {"title":"t","text":"x","published":"yesterday"}
                """);
        Files.writeString(corpus.resolve("poll.rss"), "neither feed nor page");
        JsonNode summary = summary(replay("broken", corpus.toString()));
        assertThat(summary.get("new").asInt()).isEqualTo(1);
        assertThat(summary.at("/dropped/unreadable").asInt()).isEqualTo(4);
        assertThat(summary.at("/tagged/rare-earth").asInt()).isEqualTo(1);
    }

    @Test
    void a_lane_that_is_kept_takes_the_same_corpus_again_without_an_event() throws IOException {
        String data = folder.resolve("lane").toString();
        Path first = replay("first", SAMPLE, "--data", data, "--name", "kept");
        Path again = replay("again", SAMPLE, "--data", data, "--name", "kept");
        same(first, again);
        assertThat(AlertLines.ofFiles(again.resolve("alerts"))).isEqualTo(AlertLines.ofFiles(first.resolve("alerts")));
    }

    @Test
    void the_seeds_are_one_story_of_three_origins_under_three_subjects_without_evidence_from_chrome()
            throws IOException {
        Path seeds = SharedData.require("seeds");
        Path out = replay("seeds", seeds.toString());
        List<String> lines = Files.readAllLines(out.resolve("tagged.jsonl"));
        assertThat(lines).hasSize(3);
        for (String line : lines) {
            JsonNode article = Json.MAPPER.readTree(line);
            assertThat(article.findValuesAsText("subject")).containsExactly("aviation", "rare-earth", "security");
            for (JsonNode evidence : article.findParents("sentence")) {
                assertThat(evidence.get("zone").asText()).isIn("headline", "lead", "body");
                assertThat(evidence.get("sentence").asText())
                        .doesNotContain("IRIA", "exclusive Mongolia mining", "Related", "Nvidia", "Shutterstock");
            }
        }
        // the second says when, the others only on which weekday or from when to when
        assertThat(lines.stream().map(ReplayIT::published).sorted())
                .containsExactly("2023-08-02 day text", "none", "none");
        JsonNode summary = summary(out);
        assertThat(summary.get("articles").asInt()).isEqualTo(3);
        for (String subject : List.of("rare-earth", "aviation", "security")) {
            assertThat(summary.at("/alerts/" + subject).asInt()).as(subject).isEqualTo(1);
        }
        for (String line : Files.readAllLines(out.resolve("alerts.jsonl"))) {
            JsonNode alert = Json.MAPPER.readTree(line);
            assertThat(alert.get("articles")).hasSize(3);
            assertThat(alert.get("origins").asInt()).isEqualTo(3);
        }
    }

    @Test
    void the_recorded_polls_of_a_real_feed_balance_also_after_an_end_before_the_time_and_a_kill() throws IOException {
        String polls = SharedData.unpack("feed-history/whitehouse-2021-2022.tar.xz", folder.resolve("polls"))
                .toString();
        Path whole = replay("whole", polls);
        JsonNode summary = summary(whole);
        assertThat(summary.get("documents").asInt()).isEqualTo(2_071);
        assertThat(summary.get("fetched").asInt()).isEqualTo(20_710);
        assertThat(summary.get("articles").asInt()).isEqualTo(2_317);
        assertThat(summary.get("new").asInt()).isEqualTo(2_317);
        assertThat(summary.get("revisions").asInt()).isEqualTo(2_591);
        assertThat(summary.get("dropped")).isEmpty();

        Path data = folder.resolve("lane");
        untilOut(2_500_000, ReplayIT::end, polls, data);
        untilOut(3_700_000, Command::kill, polls, data);
        same(whole, replay("broken", polls, "--data", data.toString()));
    }

    private static String published(String line) {
        try {
            JsonNode article = Json.MAPPER.readTree(line);
            JsonNode of = article.has("article") ? article.get("article") : article;
            return of.has("published")
                    ? of.get("published").asText().substring(0, 10) + " "
                            + of.get("publishedPrecision").asText() + " "
                            + of.get("publishedFrom").asText()
                    : of.get("publishedPrecision").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Replays into a lane until so much of about five million bytes is out, which the lane's log of articles shows.
     *
     * @param ending what ends it then
     */
    private void untilOut(long bytes, Consumer<Command> ending, String corpus, Path data) {
        Path out = folder.resolve("broken");
        try (Command replay =
                Command.start(folder, "replay", "--out", out.toString(), corpus, "--data", data.toString())) {
            await(bytes + " bytes are out")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !replay.alive() || published(data) > bytes);
            assertThat(replay.alive()).as("still running when they were out").isTrue();
            ending.accept(replay);
        }
        assertThat(out.resolve("summary.json")).doesNotExist();
    }

    /** As Ctrl-C does. */
    private static void end(Command replay) {
        replay.terminate();
        assertThat(replay.await(LIMIT)).isNotZero();
        assertThat(replay.said()).contains("the same command goes on from there");
    }

    /** Bytes in the lane's logs of articles. */
    private static long published(Path data) {
        Path log = data.resolve("kafka/log");
        if (!Files.exists(log)) {
            return 0;
        }
        try (var partitions = Files.list(log)) {
            return partitions
                    .filter(partition -> partition.getFileName().toString().matches(".*\\.articles-\\d+"))
                    .map(partition -> partition.resolve("00000000000000000000.log"))
                    .filter(Files::exists)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path replay(String name, String corpus, String... more) {
        List<String> arguments = new ArrayList<>(List.of(corpus));
        arguments.addAll(List.of(more));
        return Command.replay(folder, name, arguments, LIMIT);
    }

    private static void same(Path one, Path other) {
        assertThat(other.resolve("alerts.jsonl")).hasSameBinaryContentAs(one.resolve("alerts.jsonl"));
        assertThat(other.resolve("tagged.jsonl")).hasSameBinaryContentAs(one.resolve("tagged.jsonl"));
    }

    private static JsonNode summary(Path out) throws IOException {
        return Json.MAPPER.readTree(Files.readString(out.resolve("summary.json")));
    }
}
