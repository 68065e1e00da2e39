package org.mineralwatch.app.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.mineralwatch.app.explain.ExplanationPrinter;
import org.mineralwatch.app.explain.GivenArticles;
import org.mineralwatch.app.lines.GivenLines;
import org.mineralwatch.app.output.Terminal;
import org.mineralwatch.ingest.pages.PageOutcome;
import org.mineralwatch.ingest.pages.PageOutcome.Found;
import org.mineralwatch.ingest.pages.PageOutcome.Missing;
import org.mineralwatch.news.CanonicalAddress;
import org.mineralwatch.news.Id;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Shows why articles were tagged: their terms marked, and what each term gave.",
            "The text stands zone by zone: what the page prints around it is chrome.",
            "Offsets count characters; weights and scores are in thousandths.",
            "Exit code 1 when something could not be read, fetched or found."
        })
public final class ExplainCommand implements Callable<Integer> {
    private static final Pattern ALERT_ID = Pattern.compile("[0-9a-f]{" + Id.LENGTH + "}");
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|URL|ALERT-ID|-",
            description = {
                "FILE: .txt, .html, .jsonl, or else as 'replay'.",
                "URL: a page, fetched as robots.txt allows.",
                "ALERT-ID: an alert and its articles, from the",
                "broker of --kafka (default: 127.0.0.1:9092), by",
                "the rule set that raised it, or that of --config.",
                "-: standard input: JSON lines if it begins with",
                "a brace, a page if it begins as HTML, else plain",
                "text."
            })
    private List<String> inputs;

    @Option(names = "--subject", paramLabel = "NAME", description = "Only this subject (of an alert: its own).")
    private String subject;

    @Option(names = "--json", description = "For programs: one JSON object a line for each article.")
    private boolean json;

    @Option(names = "--allow-private", description = "Also fetch from private networks and from this machine.")
    private boolean allowPrivate;

    @Mixin
    private ConfigOption config;

    @Mixin
    private KafkaOptions kafka;

    private ExplanationPrinter printer;
    private ExplainingRules rules;
    private boolean failed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (inputs.stream().anyMatch(String::isBlank)) {
            throw new WrongUse("an empty argument names nothing: give a file, an address, the id of an alert, or -");
        }
        try (Writer out = StandardOut.writer()) {
            printer = new ExplanationPrinter(out, json, Terminal.colours());
            for (String input : inputs) {
                explain(input);
            }
        }
        return failed ? 1 : 0;
    }

    private void explain(String input) throws IOException, InterruptedException {
        Path file = path(input);
        if (input.equals(STANDARD_INPUT)) {
            articles(input).standardInput(System.in);
        } else if (CanonicalAddress.of(input).isPresent()) {
            page(input);
        } else if (file != null && Files.exists(file)) {
            if (!articles(input).file(file)) {
                fail(input, "has no article in it: it may be .txt, .html, .jsonl, or what else 'replay' reads");
            }
        } else if (ALERT_ID.matcher(input).matches()) {
            alert(input);
        } else {
            fail(
                    input,
                    "there is no such file; an address begins with http, the id of an alert has " + Id.LENGTH
                            + " hexadecimal digits");
        }
    }

    private static Path path(String input) {
        try {
            return Path.of(input);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private GivenArticles articles(String input) throws IOException {
        ExplainingRules judge = configured();
        return new GivenArticles(GivenLines.Taker.telling(
                System.err, article -> printer.print(input, article, judge.explainer(), subject), () -> failed = true));
    }

    /** Those of the configuration folder, read when they are first needed. */
    private ExplainingRules configured() throws IOException {
        if (rules == null) {
            rules = ExplainingRules.of(RulesCommand.read(config.folder())).require(subject);
        }
        return rules;
    }

    private void page(String address) throws IOException, InterruptedException {
        GivenArticles articles = articles(address);
        PageOutcome outcome;
        try (PageClient client = PageClient.of(config.folder(), allowPrivate)) {
            outcome = client.fetch(address);
        }
        if (outcome instanceof Missing missing) {
            fail(address, missing.message());
            return;
        }
        ExtractedPage page = ExtractedPage.of(null, address, ((Found) outcome).page());
        if (page.error() != null || page.text().isEmpty()) {
            fail(address, page.error() != null ? page.error() : "has no article in it");
        } else {
            articles.line(address, Json.line(page));
        }
    }

    private void alert(String id) throws IOException {
        AlertLookup lookup = new AlertLookup(kafka.orLocal());
        try {
            AlertLookup.Result found = lookup.find(id);
            printer.heading(found.described());
            ExplainingRules judge = config.given() ? configured() : lookup.rules(found, this::configured);
            String wanted = subject == null ? found.alert().subject() : subject;
            judge.require(wanted);
            found.articles().forEach(article -> printer.print(id, article, judge.explainer(), wanted));
            found.missing().forEach(article -> fail(id, article));
        } catch (StartFailure e) {
            fail(id, e.getMessage());
        }
    }

    private void fail(String what, String why) {
        failed = true;
        System.err.println(what + ": " + why);
    }
}
