package org.mineralwatch.app.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.mineralwatch.app.alert.AlertPrinter;
import org.mineralwatch.app.alert.AlertReader;
import org.mineralwatch.app.alert.Start;
import org.mineralwatch.app.output.Terminal;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.sink.read.AlertFilter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "subscribe",
        mixinStandardHelpOptions = true,
        description = {
            "Prints alerts as they come, of all subjects (new ones included) or of those named: readable lines on a terminal,",
            "elsewhere one JSON object a line."
        })
public final class SubscribeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUBJECT", description = "Such as rare-earth; none for all.")
    private Set<String> subjects = new LinkedHashSet<>();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            split = ",",
            description = "Only alerts that name one of these countries (ISO 3166, such as MN,CN).")
    private Set<String> countries = new LinkedHashSet<>();

    @Option(
            names = "--mineral",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Only alerts that name one of these minerals, as alerts write them (such as lithium,rare-earths).")
    private Set<String> minerals = new LinkedHashSet<>();

    @Option(
            names = "--severity",
            paramLabel = "LEAST",
            description = "Only alerts that are at least so severe: ${COMPLETION-CANDIDATES}.")
    private Alert.Severity severity = Alert.Severity.LOW;

    @ArgGroup
    private From from = new From();

    @ArgGroup
    private Look look = new Look();

    @Option(names = "--no-wait", description = "Ends when what is there has been printed.")
    private boolean noWait;

    @Mixin
    private KafkaOptions kafka;

    /** Where to begin. */
    static final class From {
        @Option(names = "--from-beginning", description = "Also the alerts that are there already.")
        private boolean beginning;

        @Option(
                names = "--from",
                paramLabel = "WHEN",
                description = {
                    "Also the alerts that came since then: a day or time in UTC (2026-09-01, 2026-09-01T08:30:00Z),",
                    "how long ago (90m, 24h, 7d), or with one SUBJECT the offset to begin with."
                })
        private String when;
    }

    /** What alerts look like. */
    static final class Look {
        @Option(names = "--json", description = "One JSON object a line, also on a terminal.")
        private boolean json;

        @Option(names = "--lines", description = "Readable lines, also in a pipe.")
        private boolean lines;
    }

    @Override
    public Integer call() throws InterruptedException {
        Start start = start();
        AlertFilter filter = new AlertFilter(Set.of(), codes(), minerals, severity);
        KafkaConnection connection = kafka.orLocal();
        tellWhatIsNotThere(connection);
        AlertReader reader = new AlertReader(connection, Lane.LIVE, subjects, start);
        PrintStream out = StandardOut.lines();
        AlertPrinter printer = new AlertPrinter(out, form(), filter);
        Consumer<ConsumerRecord<String, byte[]>> printing = record -> {
            printer.accept(record);
            if (out.checkError()) { // the reader of our pipe has gone
                reader.end();
            }
        };
        if (noWait) {
            reader.readToEnd(printing);
        } else {
            reader.read(printing);
        }
        return 0;
    }

    private AlertPrinter.Form form() {
        if (look.json || !look.lines && !Terminal.out()) {
            return AlertPrinter.Form.JSON;
        }
        return Terminal.colours() ? AlertPrinter.Form.COLOURED_LINES : AlertPrinter.Form.LINES;
    }

    private Start start() {
        if (from.when == null) {
            return from.beginning ? new Start.Beginning() : new Start.Now();
        }
        Start start = Start.parse(from.when, Clock.systemUTC())
                .orElseThrow(() -> new WrongUse("--from " + from.when
                        + " is no time: write 2026-09-01, 2026-09-01T08:30:00Z, 24h for a day ago, or an offset"));
        if (start instanceof Start.Offset && subjects.size() != 1) {
            throw new WrongUse("--from " + from.when + " is an offset, and each subject has its own: name one SUBJECT");
        }
        return start;
    }

    private Set<String> codes() {
        Set<String> known = Set.of(Locale.getISOCountries());
        Set<String> codes = new LinkedHashSet<>();
        for (String country : countries) {
            String code = country.toUpperCase(Locale.ROOT);
            if (!known.contains(code)) {
                throw new WrongUse(
                        "--country " + country + " is no country's code: write two letters of ISO 3166, such as MN");
            }
            codes.add(code);
        }
        return codes;
    }

    /** A subject may be new and its topic still to come, or mistyped: the reader waits, and says so. */
    private void tellWhatIsNotThere(KafkaConnection connection) throws InterruptedException {
        try (Admin admin = connection.admin()) {
            connection.awaitAnswer(admin);
            Set<String> topics = admin.listTopics().names().get();
            for (String subject : subjects) {
                if (!topics.contains(Lane.LIVE.topic(Topics.alerts(subject)))) {
                    System.err.println("there is no topic " + Lane.LIVE.topic(Topics.alerts(subject)) + " yet"
                            + (noWait ? "" : "; waiting for it"));
                }
            }
        } catch (ExecutionException e) {
            throw new StartFailure(
                    "the topics cannot be listed: " + e.getCause().getMessage());
        }
    }
}
