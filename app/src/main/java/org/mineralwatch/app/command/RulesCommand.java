package org.mineralwatch.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.mineralwatch.app.log.Notice;
import org.mineralwatch.app.rules.ExampleReport;
import org.mineralwatch.app.rules.RulesWatch;
import org.mineralwatch.app.wiring.RulesTopic;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.review.Doubts;
import org.mineralwatch.processor.review.ExampleRun;
import org.mineralwatch.processor.rules.Problem;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Checks and tests a rule set, tells what a change of it changes, or makes it the live one.",
        subcommands = RulesDiffCommand.class)
public final class RulesCommand extends VerbGroup {
    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Names every mistake in the rule set, with file and line.",
                "Warns of what changes nothing: terms that can never count, guards that swallow",
                "nothing.",
                "Exit code 1 when there is a mistake."
            })
    int check(
            @Option(names = "--strict", description = "Also exit with 1 when there is a warning.") boolean strict,
            @Mixin ConfigOption config)
            throws IOException {
        RuleSet rules = read(config.folder());
        List<Problem> doubts = Doubts.about(rules);
        PrintStream out = StandardOut.lines();
        doubts.forEach(doubt -> out.println(doubt.file() + ":" + doubt.line() + ": warning: " + doubt.message()));
        out.println("rule set " + rules.version() + " is good: " + String.join(", ", rules.subjects())
                + (doubts.isEmpty() ? "" : "; " + doubts.size() + (doubts.size() == 1 ? " warning" : " warnings")));
        return strict && !doubts.isEmpty() ? 1 : 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Runs the examples beside the rules and tells which fail.",
                "An example fails that is not tagged as it says, by the terms that it names;",
                "its sums are printed.",
                "Exit code 1 when one fails."
            })
    int test(@Mixin ConfigOption config) throws IOException {
        return ExampleReport.print(read(config.folder()), StandardOut.lines()) ? 0 : 1;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Makes the rule set the live one; every processor takes it up within seconds.",
                "It replaces the live one as a whole: a subject that it does not have is no",
                "longer judged, which is told. The broker is 127.0.0.1:9092 unless --kafka or",
                "MINERALWATCH_KAFKA names another."
            })
    int publish(@Mixin ConfigOption config, @Mixin KafkaOptions kafka) throws IOException {
        publish(config.folder(), kafka.orLocal());
        return 0;
    }

    /** The rule set of a folder; one that does not compile is refused with everything that is wrong in it. */
    static RuleSet read(Path config) throws IOException {
        RuleSet rules = RuleSetFolder.read(config);
        Wiring.tagger(rules);
        return rules;
    }

    /** From now on takes the changes of a folder. */
    static RulesWatch watch(Path config, RuleSet live, KafkaConnection kafka, Metrics metrics) {
        RulesTopic topic = new RulesTopic(kafka, Lane.LIVE);
        return new RulesWatch(config, live, RulesCommand::failures, topic::publish, metrics);
    }

    /** What its examples say against a rule set, a line each; one that cannot judge is refused with everything that is wrong. */
    private static List<String> failures(RuleSet rules) {
        return ExampleRun.of(rules).stream().flatMap(ExampleReport::failures).toList();
    }

    /** Makes the rule set of a folder the live one, unless it is already. */
    static RuleSet publish(Path config, KafkaConnection kafka) throws IOException {
        RuleSet rules = read(config);
        Wiring.ensureTopics(kafka, Lane.LIVE);
        RulesTopic topic = new RulesTopic(kafka, Lane.LIVE);
        List<String> dropped = topic.subjects().stream()
                .filter(subject -> !rules.subjects().contains(subject))
                .toList();
        boolean news = topic.publish(rules);
        Notice.say("rule set " + rules.version() + (news ? " is live now: " : " is live: ")
                + String.join(", ", rules.subjects()));
        if (!dropped.isEmpty()) {
            Notice.say("no longer judged: " + String.join(", ", dropped));
        }
        return rules;
    }
}
