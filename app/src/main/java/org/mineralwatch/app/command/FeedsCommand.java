package org.mineralwatch.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mineralwatch.app.demo.DemoFeeds;
import org.mineralwatch.app.demo.SampleCorpus;
import org.mineralwatch.app.files.Home;
import org.mineralwatch.app.log.Notice;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.list.FeedDefinitions;
import org.mineralwatch.ingest.list.FeedList;
import org.mineralwatch.ingest.list.FeedListWatch;
import org.mineralwatch.ingest.list.FeedListWriter;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = "Checks, reads, imports, exports and watches feeds.",
        subcommands = {FeedsParseCommand.class, FeedsCheckCommand.class, FeedsStatusCommand.class})
public final class FeedsCommand extends VerbGroup {
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Makes the feeds of an OPML file the ones that are polled; running ingesters take the changes at once.",
                "Feeds that the file does not list are no longer polled."
            })
    int importFeeds(
            @Parameters(arity = "0..1", paramLabel = "FILE", description = "OPML (default: feeds.opml in --config).")
                    Path file,
            @Mixin ConfigOption config,
            @Mixin KafkaOptions kafka) {
        publish(read(file == null ? config.feeds() : file), kafka.orLocal());
        return 0;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Prints the feeds that are polled, as OPML that 'feeds import' reads.")
    int exportFeeds(@Mixin KafkaOptions kafka) {
        KafkaConnection connection = kafka.orLocal();
        requireTopic(connection);
        Collection<FeedDefinition> feeds = new FeedDefinitions(connection, Lane.LIVE, Clock.systemUTC())
                .standing()
                .values();
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(FeedListWriter.opml(List.copyOf(feeds)));
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Serves the bundled sample corpus as live feeds, with their list at /feeds.opml, until Ctrl-C.")
    int demo(
            @Option(
                            names = "--listen",
                            paramLabel = "[HOST:]PORT",
                            defaultValue = "8091",
                            description = "Where; without HOST on this machine alone (default: ${DEFAULT-VALUE}).")
                    String listen)
            throws IOException, InterruptedException {
        InetSocketAddress address =
                HostPort.parse("--listen", listen.contains(":") ? listen : DemoFeeds.LOOPBACK + ":" + listen);
        SampleCorpus corpus = SampleCorpus.read(Home.sampleCorpus());
        try (Running running = Running.untilTold()) {
            running.closing(new DemoFeeds(corpus, address, System::nanoTime));
            System.err.println(
                    "sample feeds at http://" + address.getHostString() + ":" + address.getPort() + "/feeds.opml");
            running.awaitEnd();
        }
        return 0;
    }

    /** The feeds of a file; a feed that is wrong is named and left out, half a file is refused. */
    static List<FeedDefinition> read(Path file) {
        FeedList list = FeedList.read(file);
        if (!list.whole()) {
            throw new StartFailure(String.join("; ", list.errors()) + ": no feed was changed");
        }
        list.errors().forEach(Notice::say);
        return list.feeds();
    }

    /** Whoever only looks must not create what is not there. */
    static void requireTopic(KafkaConnection kafka) {
        if (!Wiring.has(kafka, Lane.LIVE, Topics.FEEDS)) {
            throw new StartFailure("there are no feeds on " + kafka + ": it has no topic "
                    + Lane.LIVE.topic(Topics.FEEDS) + " yet, which 'mineralwatch run' or 'feeds import' creates");
        }
    }

    /** Makes these the feeds that are polled. */
    static void publish(List<FeedDefinition> feeds, KafkaConnection kafka) {
        Wiring.ensureTopics(kafka, Lane.LIVE);
        FeedDefinitions.Changes changes = new FeedDefinitions(kafka, Lane.LIVE, Clock.systemUTC()).publish(feeds);
        Notice.say(String.format(
                "%d feeds: %d added, %d changed, %d unchanged, %d removed",
                feeds.size(), changes.added(), changes.changed(), changes.unchanged(), changes.removed()));
    }

    /** From now on takes the changes of a file. */
    static FeedListWatch watch(
            Path file, List<FeedDefinition> taken, UnaryOperator<List<FeedDefinition>> polled, KafkaConnection kafka) {
        return new FeedListWatch(file, taken, feeds -> publish(polled.apply(feeds), kafka)).start();
    }

    /** The feeds of a file and those of a demo. */
    static List<FeedDefinition> with(List<FeedDefinition> feeds, List<FeedDefinition> demo) {
        List<FeedDefinition> all = new ArrayList<>(feeds);
        all.addAll(demo);
        return all;
    }
}
