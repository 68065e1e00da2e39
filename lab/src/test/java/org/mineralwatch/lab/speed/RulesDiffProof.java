package org.mineralwatch.lab.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.lab.Command;
import org.mineralwatch.lab.Configuration;
import org.mineralwatch.news.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long two rule sets take to be compared over a year's archive, as the launcher starts it: 100,000 articles of about 2.5 kB, of
 * which a third are tagged. Takes some minutes, most of them to make the articles, so it is run by name only (CONTRIBUTING).
 */
class RulesDiffProof {
    private static final Logger LOG = LoggerFactory.getLogger(RulesDiffProof.class);
    private static final int ARTICLES = Integer.getInteger("articles", 100_000);
    private static final double LONGEST = Double.parseDouble(System.getProperty("seconds", "30"));

    @TempDir
    Path folder;

    @Test
    void a_hundred_thousand_articles_are_compared_within_half_a_minute() throws IOException {
        Path config = Command.ROOT.resolve("config");
        Path corpus = new NewsCorpus().write(folder.resolve("articles.jsonl"), ARTICLES);
        Path changed = Configuration.withOneWeightChanged(folder.resolve("changed"));
        compare(config, config, Command.ROOT.resolve("corpus/sample")); // builds what the launcher has to build
        long begun = System.nanoTime();
        JsonNode diff = compare(config, changed, corpus);
        double seconds = (System.nanoTime() - begun) / 1e9;
        LOG.info(
                "{} articles, {} bytes each, compared in {} s; {}",
                diff.get("articles"),
                Files.size(corpus) / ARTICLES,
                String.format("%.1f", seconds),
                diff.get("subjects"));
        assertThat(diff.get("articles").asInt()).isEqualTo(ARTICLES);
        assertThat(diff.at("/tags/lost")).isNotEmpty();
        assertThat(seconds).as("seconds").isLessThan(LONGEST);
    }

    private JsonNode compare(Path before, Path after, Path corpus) throws IOException {
        try (Command command = Command.launch(
                folder, "rules", "diff", before.toString(), after.toString(), corpus.toString(), "--json")) {
            assertThat(command.await(Duration.ofMinutes(10))).as(command.said()).isZero();
            return Json.MAPPER.readTree(command.printed());
        }
    }
}
