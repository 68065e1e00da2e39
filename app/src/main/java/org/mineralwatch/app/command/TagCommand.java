package org.mineralwatch.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mineralwatch.app.tag.ArticleTagging;
import org.mineralwatch.app.wiring.Wiring;
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

    @Override
    public Integer call() throws IOException {
        ArticleTagging tagging =
                new ArticleTagging(Wiring.tagger(RuleSetFolder.read(config.folder())), System.out, System.err);
        if (files.isEmpty()) {
            tagging.tag("standard input", System.in);
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                tagging.tag(file.toString(), in);
            }
        }
        if (tagging.refused() > 0) {
            int lines = tagging.refused() + tagging.articles();
            System.err.println(tagging.refused() + " of " + lines + " lines are no articles and were left out");
        }
        return tagging.refused() > 0 && tagging.articles() == 0 ? 1 : 0;
    }
}
