package org.mineralwatch.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.corpus.ArticleLine;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.rules.RuleSetFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "tag",
        mixinStandardHelpOptions = true,
        description = {
            "Tags articles without Kafka: JSONL articles in, the same lines with \"tags\" and \"ruleset\" out, in the same order.",
            "A line that is no article is named on the error stream and left out."
        })
public final class TagCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "JSONL articles; standard input when there is none.")
    private List<Path> files = List.of();

    @Mixin
    private ConfigOption config;

    private int readable;
    private int unreadable;

    @Override
    public Integer call() throws IOException {
        Function<Article, TaggedArticle> tagger = Wiring.tagger(RuleSetFolder.read(config.folder()));
        try (Writer out = StandardOut.writer()) {
            if (files.isEmpty()) {
                tag("standard input", System.in, tagger, out);
            }
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    tag(file.toString(), in, tagger, out);
                }
            }
        }
        if (unreadable > 0) {
            System.err.println(
                    unreadable + " of " + (readable + unreadable) + " lines are no articles and were left out");
        }
        return unreadable > 0 && readable == 0 ? 1 : 0;
    }

    private void tag(String name, InputStream in, Function<Article, TaggedArticle> tagger, Writer out)
            throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            ArticleLine read = ArticleLine.read(line);
            if (read instanceof ArticleLine.Refused refused) {
                System.err.println(name + " line " + number + " " + refused.reason());
                unreadable++;
            } else if (read instanceof ArticleLine.Accepted accepted) {
                out.write(Json.line(tagged(accepted, tagger.apply(accepted.article()))));
                out.write('\n');
                readable++;
            }
        }
    }

    /** The line as it came, and what the rules say of it. */
    private static ObjectNode tagged(ArticleLine.Accepted line, TaggedArticle tagged) {
        ObjectNode out = (ObjectNode) line.json();
        out.put("id", tagged.article().id());
        out.set("tags", Json.MAPPER.valueToTree(tagged.tags()));
        out.set("countries", Json.MAPPER.valueToTree(tagged.countries()));
        out.set("organisations", Json.MAPPER.valueToTree(tagged.organisations()));
        out.set("minerals", Json.MAPPER.valueToTree(tagged.minerals()));
        out.put("ruleset", tagged.ruleset());
        return out;
    }
}
