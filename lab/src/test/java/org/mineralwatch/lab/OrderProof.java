package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The seeds, 14 months of a government's feed and some hundred news articles, by date, backwards, in shuffles, and with half of them
 * in the lane before the rest comes: the same standing alerts to the byte. Takes minutes, so it is run by name only (CONTRIBUTING).
 */
class OrderProof {
    private static final Logger LOG = LoggerFactory.getLogger(OrderProof.class);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int SHUFFLES = Integer.getInteger("shuffles", 20);

    @TempDir
    Path folder;

    @Test
    void alerts_are_the_same_to_the_byte_in_every_order_and_with_half_there_before() throws IOException {
        List<String> corpus = corpus(folder.resolve("polls"));
        String seeds = corpus.get(0);
        Path labelled = Path.of(corpus.get(corpus.size() - 1));
        Path byDate = replay("by-date", corpus, "--order", "published");
        same(byDate, replay("backwards", corpus, "--order", "reverse"));

        long seed = Long.getLong("seed", new Random().nextLong());
        LOG.info("seed {}", seed);
        Random random = new Random(seed);
        for (int i = 0; i < SHUFFLES; i++) {
            String order = "shuffle:" + random.nextInt(Integer.MAX_VALUE);
            same(byDate, replay("shuffle-" + i, corpus, "--order", order));
            LOG.info("{} of {} ({}) gives the same alerts", i + 1, SHUFFLES, order);
        }

        String data = folder.resolve("lane").toString();
        Path half = half(labelled, random);
        replay("half", List.of(half.toString(), seeds), "--data", data, "--name", "lane");
        Path whole = replay("whole", corpus, "--data", data, "--name", "lane", "--order", "reverse");
        same(byDate, whole);
        TreeMap<String, JsonNode> events = AlertLines.ofFiles(whole.resolve("alerts"));
        Path again = replay("again", corpus, "--data", data, "--name", "lane");
        same(byDate, again);
        assertThat(AlertLines.ofFiles(again.resolve("alerts"))).isEqualTo(events);
    }

    /**
     * The seeds, a year's polls, and news articles.
     *
     * @param polls where the polls are unpacked
     */
    static List<String> corpus(Path polls) {
        return List.of(
                SharedData.require("seeds").toString(),
                SharedData.unpack("feed-history/whitehouse-2021-2022.tar.xz", polls)
                        .toString(),
                SharedData.require("labelled/articles.jsonl").toString());
    }

    private Path half(Path articles, Random random) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(articles));
        Collections.shuffle(lines, random);
        return Files.write(folder.resolve("half.jsonl"), lines.subList(0, lines.size() / 2));
    }

    private Path replay(String name, List<String> corpus, String... more) {
        List<String> arguments = new ArrayList<>(corpus);
        arguments.addAll(List.of(more));
        return Command.replay(folder, name, arguments, LIMIT);
    }

    private static void same(Path one, Path other) {
        assertThat(other.resolve("alerts.jsonl")).hasSameBinaryContentAs(one.resolve("alerts.jsonl"));
    }
}
