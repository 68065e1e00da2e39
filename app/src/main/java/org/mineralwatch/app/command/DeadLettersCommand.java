package org.mineralwatch.app.command;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.mineralwatch.app.letters.LetterId;
import org.mineralwatch.app.letters.LetterPrinter;
import org.mineralwatch.app.letters.LetterTopic;
import org.mineralwatch.app.letters.Retry;
import org.mineralwatch.app.letters.Verdict;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Shows what no room could read and no endpoint would take, and sends it once more.")
public final class DeadLettersCommand extends VerbGroup {
    private static final String ID = "What 'dead-letters list' calls it, such as 0@17.";

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Lists the dead letters, the newest last: id, time of the record, the room that gave",
                "it up, where it stood, and what was wrong.",
                "The broker is 127.0.0.1:9092 unless --kafka or MINERALWATCH_KAFKA names another."
            })
    int list(
            @Mixin LetterOptions which,
            @Option(
                            names = "--json",
                            description =
                                    "For programs: one line {\"id\", \"time\", \"room\", \"source\", \"key\", \"exception\", \"message\", \"bytes\", \"retried\"} a letter.")
                    boolean json,
            @Mixin KafkaOptions kafka) {
        LetterPrinter printer = new LetterPrinter(StandardOut.lines());
        if (printer.list(new LetterTopic(connection(kafka)), which.filter(), json) == 0) {
            System.err.println("no dead letters" + (which.any() ? "" : " of this kind"));
        }
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Shows a dead letter whole: its place, its cause with all headers, and its bytes, as",
                "text where they are text in UTF-8.",
                "The broker is 127.0.0.1:9092 unless --kafka or MINERALWATCH_KAFKA names another.",
                "Exit code 1 when there is no such letter."
            })
    int show(
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(names = "--raw", description = "Its bytes alone, as they came.") boolean raw,
            @Mixin KafkaOptions kafka) {
        PrintStream out = StandardOut.lines();
        LetterId letter = id(id);
        if (!new LetterPrinter(out).show(new LetterTopic(connection(kafka)), letter, raw)) {
            throw new StartFailure("there is no dead letter " + letter + " on " + Lane.LIVE.topic(Topics.DEAD_LETTERS)
                    + ": 'dead-letters list' shows which there are");
        }
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Sends dead letters once more to the topic that they came from: their bytes, key and",
                "headers. Each is sent once, which is noted; --again sends it nevertheless.",
                "What could do harm is refused with its reason: documents of feeds, pieces of a",
                "corpus, alerts that were not pushed, and records of which a newer one stands.",
                "The broker is 127.0.0.1:9092 unless --kafka or MINERALWATCH_KAFKA names another.",
                "Exit code 1 when one that is named was not sent."
            })
    int retry(
            @Parameters(arity = "0..*", paramLabel = "ID", description = ID) List<String> ids,
            @Option(
                            names = "--all",
                            description = "All that --since, --from and --cause leave and that were not sent yet.")
                    boolean all,
            @Option(names = "--again", description = "Also those that were sent once more already.") boolean again,
            @Mixin LetterOptions which,
            @Mixin KafkaOptions kafka) {
        Set<LetterId> named = new LinkedHashSet<>();
        for (String id : ids == null ? List.<String>of() : ids) {
            named.add(id(id));
        }
        if (all == !named.isEmpty() || !all && !which.any() || all && again) {
            throw new WrongUse("say which: ID... (with --again for those that were sent before),"
                    + " or --all with --since, --from or --cause as you like");
        }
        PrintStream out = StandardOut.lines();
        AtomicBoolean refused = new AtomicBoolean();
        BiConsumer<LetterId, Verdict> told = (id, verdict) -> {
            refused.compareAndSet(false, verdict instanceof Verdict.Refuse);
            out.println(id + "  " + verdict.said());
        };
        Retry retry = new Retry(connection(kafka), told);
        if (all) {
            retry.all(which.filter());
            return 0;
        }
        retry.these(named, again);
        return refused.get() ? 1 : 0;
    }

    private static LetterId id(String text) {
        return LetterId.parse(text)
                .orElseThrow(() ->
                        new WrongUse("'" + text + "' is no dead letter: 'dead-letters list' shows them, such as 0@17"));
    }

    private static KafkaConnection connection(KafkaOptions kafka) {
        KafkaConnection connection = kafka.orLocal();
        if (!Wiring.has(connection, Lane.LIVE, Topics.DEAD_LETTERS)) {
            throw new StartFailure("there are no dead letters on " + connection + ": it has no topic "
                    + Lane.LIVE.topic(Topics.DEAD_LETTERS) + " yet, which 'mineralwatch run' creates");
        }
        return connection;
    }
}
