package org.mineralwatch.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mineralwatch.app.lines.GivenLines;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.processor.story.Grouping;
import org.mineralwatch.processor.story.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = {
            "Groups articles into stories without Kafka: JSONL articles in, a line {\"id\", \"story\", \"origin\"} each out, in the "
                    + "same order.",
            "All articles count as one subject. A story is named by its earliest article, and so is the origin of a text. A line "
                    + "that is no article is named on the error stream and left out."
        })
public final class StoriesCommand implements Callable<Integer> {
    @Mixin
    private ArticleInputs inputs;

    private final Grouping grouping = new Grouping();
    private final Set<String> ids = new LinkedHashSet<>();
    private boolean failed;

    /** A line of what comes out. */
    private record Grouped(String id, String story, String origin) {}

    @Override
    public Integer call() throws IOException {
        inputs.each(this::read);
        try (Writer out = StandardOut.writer()) {
            print(out);
        }
        return failed ? 1 : 0;
    }

    private void read(String name, InputStream in) throws IOException {
        GivenLines.read(name, in, GivenLines.Taker.telling(System.err, this::take, () -> failed = true));
    }

    private void take(Article article) {
        grouping.put(Member.of(article));
        ids.add(article.id());
    }

    private void print(Writer out) throws IOException {
        Map<String, Grouped> grouped = new HashMap<>();
        for (Grouping.Group story : grouping.groups()) {
            String first = story.articles().get(0).member().id();
            story.articles().forEach(article -> {
                String id = article.member().id();
                grouped.put(id, new Grouped(id, first, article.origin()));
            });
        }
        for (String id : ids) {
            out.write(Json.MAPPER.writeValueAsString(grouped.get(id)) + "\n");
        }
    }
}
