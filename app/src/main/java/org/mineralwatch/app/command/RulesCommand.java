package org.mineralwatch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mineralwatch.app.rules.RulesWatch;
import org.mineralwatch.app.wiring.RulesTopic;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.rules.RuleSetFolder;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "rules", mixinStandardHelpOptions = true, description = "Checks a rule set, or makes it the live one.")
public final class RulesCommand extends VerbGroup {
    @Command(
            mixinStandardHelpOptions = true,
            description = "Reads the rule set and names every mistake in it, with file and line.")
    int check(@Mixin ConfigOption config) throws IOException {
        RuleSet rules = read(config.folder());
        System.out.println("rule set " + rules.version() + " is good: " + String.join(", ", rules.subjects()));
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Makes the rule set the live one; every processor takes it up within seconds.")
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
        return new RulesWatch(config, live, RulesCommand::doubts, topic::publish, metrics);
    }

    /** What is doubtful in a rule set, a line each; one that cannot judge is refused with everything that is wrong in it. */
    private static List<String> doubts(RuleSet rules) {
        Wiring.tagger(rules);
        return List.of();
    }

    /** Makes the rule set of a folder the live one, unless it is already. */
    static RuleSet publish(Path config, KafkaConnection kafka) throws IOException {
        RuleSet rules = read(config);
        Wiring.ensureTopics(kafka, Lane.LIVE);
        boolean news = new RulesTopic(kafka, Lane.LIVE).publish(rules);
        System.err.println("rule set " + rules.version() + (news ? " is live now: " : " is live: ")
                + String.join(", ", rules.subjects()));
        return rules;
    }
}
