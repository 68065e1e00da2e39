package org.mineralwatch.lab.speed;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.lab.Command;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.rules.RuleSetFolder;

/**
 * As many articles of about 2.5 kB as one likes, of which a third are tagged. Two thirds are made of sentences of articles about
 * nothing; these also fill up the others.
 */
public final class NewsCorpus {
    private static final int TEXT = 2_250;
    private static final int BATCH = 10_000;
    private static final int OTHER_NUMBERS = 10_000_000;

    private final NewsYear about;
    private final NewsYear other;

    /** Tells by the bundled rules which of the real texts are about something. */
    public NewsCorpus() throws IOException {
        Function<Article, TaggedArticle> tagger = Wiring.tagger(RuleSetFolder.read(Command.ROOT.resolve("config")));
        Map<Boolean, List<Article>> real = RealTexts.everything().stream()
                .collect(Collectors.partitioningBy(
                        article -> tagger.apply(article).tags().isEmpty()));
        about = new NewsYear(real.get(false));
        other = new NewsYear(real.get(true));
    }

    /** Writes the first so many, a line each. */
    public Path write(Path file, int articles) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int from = 0; from < articles; from += BATCH) {
                List<String> lines = IntStream.range(from, Math.min(articles, from + BATCH))
                        .parallel()
                        .mapToObj(this::line)
                        .toList();
                for (String line : lines) {
                    out.write(line);
                    out.write('\n');
                }
            }
        }
        return file;
    }

    private String line(int number) {
        Article article = (number % 3 == 0 ? about : other).article(number);
        return Json.line(line(article, text(article, number)));
    }

    private String text(Article article, int number) {
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
