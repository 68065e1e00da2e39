package org.mineralwatch.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.mineralwatch.app.tag.ArticleTagging;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.processor.rules.RuleSetFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    @Mixin
    private ArticleInputs inputs;

    @Mixin
    private ConfigOption config;

    @Override
    public Integer call() throws IOException {
        ArticleTagging tagging =
                new ArticleTagging(Wiring.tagger(RuleSetFolder.read(config.folder())), System.out, System.err);
        inputs.each(tagging::tag);
        if (tagging.refused() > 0) {
            int lines = tagging.refused() + tagging.articles();
            System.err.println(tagging.refused() + " of " + lines + " lines are no articles and were left out");
        }
        return tagging.refused() > 0 || tagging.foreign() > 0 ? 1 : 0;
    }
}
