package org.mineralwatch.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
            "A line that is no article is named on the error stream and left out; blank lines are passed over.",
            "Exit code 0 when all lines were articles, 1 when one was not or something could not be read,",
            "2 when the command line is wrong."
        })
public final class TagCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "FILE|-", description = "JSONL articles; standard input when there is none, or for -.")
    private List<String> inputs = List.of();

    @Mixin
    private ConfigOption config;

    @Override
    public Integer call() throws IOException {
        inputs.forEach(TagCommand::check);
        ArticleTagging tagging =
                new ArticleTagging(Wiring.tagger(RuleSetFolder.read(config.folder())), System.out, System.err);
        for (String input : inputs.isEmpty() ? List.of(STANDARD_INPUT) : inputs) {
            if (input.equals(STANDARD_INPUT)) {
                tagging.tag("standard input", System.in);
            } else {
                try (InputStream in = Files.newInputStream(Path.of(input))) {
                    tagging.tag(input, in);
                }
            }
        }
        if (tagging.refused() > 0) {
            int lines = tagging.refused() + tagging.articles();
            System.err.println(tagging.refused() + " of " + lines + " lines are no articles and were left out");
        }
        return tagging.refused() > 0 || tagging.foreign() > 0 ? 1 : 0;
    }

    private static void check(String input) {
        if (input.isBlank()) {
            throw new WrongUse("an empty argument names no file: give JSONL files, or - for standard input");
        }
        try {
            if (Files.isDirectory(Path.of(input))) {
                throw new WrongUse(input + " is a folder: give the JSONL files in it, such as "
                        + Path.of(input, "articles.jsonl") + "; 'mineralwatch replay' takes folders");
            }
        } catch (InvalidPathException e) {
            throw new WrongUse("'" + input + "' is no name of a file");
        }
    }
}
