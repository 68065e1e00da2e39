package org.mineralwatch.app.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mineralwatch.app.diff.BothRules;
import org.mineralwatch.app.diff.Comparison;
import org.mineralwatch.app.diff.DiffHtml;
import org.mineralwatch.app.diff.DiffJson;
import org.mineralwatch.app.diff.DiffText;
import org.mineralwatch.app.diff.Labels;
import org.mineralwatch.app.diff.RulesDiff;
import org.mineralwatch.app.lines.UnreadablePieces;
import org.mineralwatch.app.output.ProgressLine;
import org.mineralwatch.app.output.Terminal;
import org.mineralwatch.ingest.corpus.Corpus;
import org.mineralwatch.ingest.corpus.LiveArticles;
import org.mineralwatch.ingest.corpus.Order;
import org.mineralwatch.ingest.corpus.Span;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.processor.text.Headline;
import org.mineralwatch.service.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what a change of rules changes over a corpus: which articles gain or lose",
            "tags, which alerts appear, disappear, change severity or merge, alerts per day",
            "before and after, and examples with the evidence that changed. Needs no Kafka.",
            "Exit code 0 when it is told, whatever differs; 3 when more alerts are new on a",
            "day than --max-new-per-day allows; 1 when it cannot be told, such as for a broken",
            "rule set; 2 when the command line is wrong."
        })
final class RulesDiffCommand implements Callable<Integer> {
    private static final int BUDGET_EXCEEDED = 3;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "Configuration folder with the old rules: subjects/ and vocabularies/.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "Configuration folder with the new rules.")
    private Path after;

    @Parameters(
            index = "2..*",
            arity = "1..*",
            paramLabel = "CORPUS",
            description = "Files and folders of old articles, as 'replay' takes them.")
    private List<Path> paths;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "JSONL {\"id\", \"labels\": [SUBJECT...], \"borderline\"?}: also tells precision and recall.")
    private Path labels;

    @Option(names = "--json", description = "The whole difference as one JSON object on standard output.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Also writes one page with charts, for a review.")
    private Path html;

    @Option(
            names = "--max-new-per-day",
            paramLabel = "N",
            description = "Exit with 3 when more than N alerts of one publication day are new.")
    private Integer budget;

    @Override
    public Integer call() throws IOException {
        if (budget != null && budget < 0) {
            throw new WrongUse("--max-new-per-day " + budget + " allows less than nothing: give 0 or more");
        }
        BothRules rules = BothRules.of(read(before), read(after));
        Optional<Labels> labelled = labels == null ? Optional.empty() : Optional.of(Labels.read(labels));
        labelled.map(each -> each.unknown(rules))
                .filter(unknown -> !unknown.isEmpty())
                .ifPresent(unknown -> System.err.println(labels + " names what is no subject of either rule set, and"
                        + " counts for nothing: " + String.join(", ", unknown)));
        refuse();
        Corpus corpus = Corpus.of(paths, Headline::of, Span.ALL, new Order.AsRead());
        if (corpus.empty()) {
            throw new StartFailure("there is nothing to compare the rules by in " + paths);
        }
        RulesDiff diff = diff(rules, corpus, labelled);
        print(diff);
        if (html != null) {
            Files.writeString(html, DiffHtml.page(diff));
            System.err.println("the page is in " + html);
        }
        Optional<String> over = budget == null ? Optional.empty() : diff.over(budget);
        over.ifPresent(said -> System.err.println("the budget is exceeded: " + said));
        return over.isPresent() ? BUDGET_EXCEEDED : 0;
    }

    private static RulesDiff diff(BothRules rules, Corpus corpus, Optional<Labels> labelled) throws IOException {
        try (ProgressLine progress = new ProgressLine(System.err, Terminal.err())) {
            progress.stage("comparing", corpus.meter()::done, corpus.meter()::whole);
            UnreadablePieces unreadable = new UnreadablePieces(progress::say);
            RulesDiff diff = new Comparison(rules, unreadable).of(corpus, labelled);
            unreadable.end();
            return diff;
        }
    }

    /** What can be seen before hundreds of thousands of articles are judged. */
    private void refuse() {
        if (LiveArticles.isAmong(paths)) {
            throw new WrongUse(LiveArticles.PATH + " cannot be compared: rules diff reads files and standard input");
        }
        Path folder = html == null ? null : html.toAbsolutePath().getParent();
        if (folder != null && !Files.isWritable(folder)) {
            throw new WrongUse("--html " + html + " cannot be written: there is no folder " + folder
                    + " in which this user may write");
        }
    }

    private static RuleSet read(Path folder) throws IOException {
        if (!Files.isDirectory(folder.resolve("subjects"))) {
            throw new WrongUse(folder + " holds no rule set: give a configuration folder with rules in "
                    + folder.resolve("subjects"));
        }
        return RuleSetFolder.read(folder);
    }

    private void print(RulesDiff diff) throws IOException {
        try (Writer out = StandardOut.writer()) {
            if (json) {
                Json.MAPPER.writeValue(out, DiffJson.of(diff));
                out.write("\n");
            } else {
                for (String line : DiffText.lines(diff, Terminal.colours())) {
                    out.write(line + "\n");
                }
            }
        }
    }
}
