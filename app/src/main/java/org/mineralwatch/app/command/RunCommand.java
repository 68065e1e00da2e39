package org.mineralwatch.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.mineralwatch.app.alert.AlertPrinter;
import org.mineralwatch.app.alert.AlertReader;
import org.mineralwatch.app.alert.Start;
import org.mineralwatch.app.demo.DemoFeeds;
import org.mineralwatch.app.demo.SampleCorpus;
import org.mineralwatch.app.files.Home;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.app.log.Notice;
import org.mineralwatch.app.output.Terminal;
import org.mineralwatch.app.wiring.Rooms;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.SettingsTable;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.DataFolder;
import org.mineralwatch.service.Ending;
import org.mineralwatch.service.HealthServer;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.Metrics;
import org.mineralwatch.service.Room;
import org.mineralwatch.sink.read.AlertFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs everything in one process: Kafka (or --kafka), ingest, processor, sink. Prints a line an alert.")
public final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
    private static final Duration PRINT_AGAIN = Duration.ofSeconds(5);

    @Option(
            names = "--demo",
            description = {
                "Also poll a local server that plays the bundled sample feeds: alerts within seconds.",
                "Without --data, in a temporary folder that goes at the end."
            })
    private boolean demo;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "" + KafkaOptions.DEFAULT_PORT,
            description = "Where the embedded Kafka listens on this machine (default: ${DEFAULT-VALUE}; 0 takes any).")
    private int kafkaPort;

    private int demoFeeds;

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private RoomOptions options;

    @Mixin
    private ConfigOption config;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = Settings.withEndpoints(config.folder());
        if (options.printConfig()) {
            new PrintedConfig(spec, kafka, options, config).print(settings, SettingsTable.groups());
            return 0;
        }
        try (Running running = Running.untilTold()) {
            running.awaitEnd(start(running, settings));
            Notice.say("ending");
        }
        return 0;
    }

    private Rooms start(Running running, Settings read) throws IOException {
        InetSocketAddress http = options.http();
        Path folder = demo && options.data == null ? running.temporary("mineralwatch-demo-") : options.data();
        List<FeedDefinition> listed = FeedsCommand.read(config.feeds());
        IngestSettings settings = read.ingest();
        RuleSet good = RulesCommand.read(config.folder()); // a mistake in it stops the start before anything runs
        read.endpoints().stream()
                .flatMap(endpoint -> endpoint.doubts(good.subjects()))
                .forEach(doubt -> Notice.say("warning: " + doubt));
        if (kafkaPort < 0 || kafkaPort > 65_535) {
            throw new WrongUse("--kafka-port takes a number from 0 to 65535, not " + kafkaPort);
        }
        if (!kafka.outside() && kafka.configured().isPresent()) {
            throw new WrongUse(
                    "--kafka-config " + kafka.configured().get() + " says how a cluster is spoken to, and none is"
                            + " named: give --kafka HOST:PORT, or bootstrap.servers in the file");
        }
        DataFolder data = running.closing(DataFolder.open(folder));
        KafkaConnection connection = kafka.outside()
                ? kafka.required()
                : running.closing(EmbeddedKafka.start(data.folder("kafka"), kafkaPort))
                        .connection()
                        .with(kafka.properties());
        RuleSet rules = RulesCommand.publish(config.folder(), connection);
        UnaryOperator<List<FeedDefinition>> polled = UnaryOperator.identity();
        if (demo) {
            DemoFeeds server = running.closing(DemoFeeds.onLoopback(SampleCorpus.read(Home.sampleCorpus())));
            polled = feeds -> FeedsCommand.with(feeds, server.definitions());
            demoFeeds = server.definitions().size();
            settings = DemoFeeds.settings(DemoFeeds.LOOPBACK);
        }
        List<FeedDefinition> feeds = polled.apply(listed);
        FeedsCommand.publish(feeds, connection);
        running.closing(FeedsCommand.watch(config.feeds(), listed, polled, connection));
        Metrics metrics = new Metrics();
        data.register(metrics);
        Wiring wiring = new Wiring(connection, Lane.LIVE, data, 1, metrics);
        Path files = data.folder("alerts");
        List<Room> all = new ArrayList<>(List.of(
                RulesCommand.watch(config.folder(), rules, connection, metrics),
                wiring.ingest(settings),
                wiring.processor(read.processor()),
                wiring.sink()));
        all.addAll(wiring.outputs(read));
        Rooms rooms = running.closing(new Rooms(all));
        HealthServer health = running.closing(new HealthServer(http, rooms.all(), metrics));
        running.closing(print(connection, System.out));
        rooms.start();
        describe(connection, data, files, health, rules, feeds.size());
        return rooms;
    }

    /** Prints alerts from now on, on a thread of its own. */
    private static AutoCloseable print(KafkaConnection kafka, PrintStream out) {
        AlertReader reader = new AlertReader(kafka, Lane.LIVE, Set.of(), new Start.Now());
        AlertPrinter printer = new AlertPrinter(
                out, Terminal.colours() ? AlertPrinter.Form.COLOURED_LINES : AlertPrinter.Form.LINES, AlertFilter.ALL);
        Ending ending = new Ending();
        Thread thread = new Thread(() -> print(reader, printer, ending), "print-alerts");
        thread.start();
        return () -> {
            reader.end();
            ending.of(thread, Duration.ofSeconds(2));
        };
    }

    private static void print(AlertReader reader, AlertPrinter printer, Ending ending) {
        boolean again = true;
        while (again) {
            try {
                reader.read(printer);
                again = false;
            } catch (InterruptedException | InterruptException e) {
                again = false;
            } catch (KafkaException e) {
                LOG.warn("alerts are not printed, again in {} s: {}", PRINT_AGAIN.toSeconds(), e.toString());
                again = !ending.within(PRINT_AGAIN);
            }
        }
    }

    private void describe(
            KafkaConnection connection, DataFolder data, Path files, HealthServer health, RuleSet rules, int feeds) {
        String text = String.format(
                """

                mineralwatch runs; Ctrl-C ends it.
                  kafka     %s%s
                  alerts    topics %s.<subject>, files %s/<subject>/<day>.jsonl
                  subjects  %s (rule set %s)
                  feeds     %d%s
                  health    %s/health/ready, metrics at /metrics, Atom feeds at /feeds/all.atom
                  follow    ./mineralwatch subscribe --from-beginning%s
                """,
                connection.bootstrap(),
                kafka.outside() ? "" : " (embedded, data in " + data.path() + ")",
                Lane.LIVE.prefix() + Topics.alerts("").name().replace(".", ""),
                files,
                String.join(", ", rules.subjects()),
                rules.version(),
                feeds,
                demo ? " (" + demoFeeds + " of them the demo's)" : "",
                health.address(),
                connection.bootstrap().endsWith(":" + KafkaOptions.DEFAULT_PORT)
                        ? ""
                        : " --kafka " + connection.bootstrap());
        Map<String, Object> facts = new HashMap<>(RoomCommand.facts(connection, data, health));
        facts.put("ruleset", rules.version());
        facts.put("feeds", feeds);
        Notice.say(text, facts);
    }
}
