package org.mineralwatch.lab.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.lab.Command;
import org.mineralwatch.lab.Configuration;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.rules.RuleSetFolder;
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
    private static final int TEXT = 2_250;
    private static final int OTHER_NUMBERS = 10_000_000;

    @TempDir
    Path folder;

    @Test
    void a_hundred_thousand_articles_are_compared_within_half_a_minute() throws IOException {
        Path config = Command.ROOT.resolve("config");
        Path corpus = corpus(Wiring.tagger(RuleSetFolder.read(config)));
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

    /** Two thirds are made of sentences of articles about nothing; these also fill up the others. */
    private Path corpus(Function<Article, TaggedArticle> tagger) throws IOException {
        Map<Boolean, List<Article>> real = RealTexts.everything().stream()
                .collect(Collectors.partitioningBy(
                        article -> tagger.apply(article).tags().isEmpty()));
        NewsYear about = new NewsYear(real.get(false));
        NewsYear other = new NewsYear(real.get(true));
        Path file = folder.resolve("articles.jsonl");
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int number = 0; number < ARTICLES; number++) {
                Article article = (number % 3 == 0 ? about : other).article(number);
                out.write(Json.line(line(article, text(article, other, number))));
                out.write('\n');
            }
        }
        return file;
    }

    private static String text(Article article, NewsYear other, int number) {
        List<String> paragraphs = new ArrayList<>(List.of(article.text()));
        int length = article.text().length();
        for (int more = 1; length < TEXT; more++) {
            String text = other.article(OTHER_NUMBERS * more + number).text();
            paragraphs.add(text.substring(0, Math.min(text.length(), TEXT - length + 100)));
            length += text.length();
        }
        return String.join("\n\n", paragraphs);
    }

    private static Map<String, Object> line(Article article, String text) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", article.id());
        line.put("title", article.title());
        line.put("text", text);
        line.put("url", article.url());
        line.put("source", article.source());
        line.put("published", article.published());
        return line;
    }
}
