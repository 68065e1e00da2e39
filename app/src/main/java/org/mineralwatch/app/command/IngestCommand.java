package org.mineralwatch.app.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mineralwatch.app.demo.DemoFeeds;
import org.mineralwatch.app.demo.SampleCorpus;
import org.mineralwatch.app.files.Home;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.IngestRoom;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.TopicUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Polls feeds and publishes their articles; one room of the pipeline, against --kafka.",
            "Which feeds, the topic 'feeds' says: see 'mineralwatch feeds import'."
        })
public final class IngestCommand extends RoomCommand {
    @Option(
            names = "--import",
            description =
                    "First make the feeds of --config the ones that are polled, and take its changes from then on.")
    private boolean importFeeds;

    @Option(
            names = "--demo",
            arity = "0..1",
            paramLabel = "HOST:PORT",
            fallbackValue = "",
            description = "First make bundled sample feeds the ones that are polled, served by this process"
                    + " or by 'feeds demo' at HOST:PORT.")
    private String demo;

    @Override
    Settings settings() {
        return Settings.read(config().folder());
    }

    @Override
    Set<String> groups() {
        return Set.of("ingest");
    }

    @Override
    List<TopicUse> topics() {
        return IngestRoom.TOPICS;
    }

    @Override
    List<Room> rooms(Wiring wiring, Settings read, Running running) throws IOException {
        UnaryOperator<List<FeedDefinition>> polled = UnaryOperator.identity();
        IngestSettings settings = read.ingest();
        if (demo != null) {
            List<FeedDefinition> sample = sampleFeeds(running);
            polled = feeds -> FeedsCommand.with(feeds, sample);
            settings = DemoFeeds.settings(
                    demo.isEmpty()
                            ? DemoFeeds.LOOPBACK
                            : HostPort.parse("--demo", demo).getHostString());
        }
        if (importFeeds) {
            List<FeedDefinition> listed = FeedsCommand.read(config().feeds());
            FeedsCommand.publish(polled.apply(listed), wiring.kafka());
            running.closing(FeedsCommand.watch(config().feeds(), listed, polled, wiring.kafka()));
        } else if (demo != null) {
            FeedsCommand.publish(polled.apply(List.of()), wiring.kafka());
        }
        return List.of(wiring.ingest(settings));
    }

    private List<FeedDefinition> sampleFeeds(Running running) throws IOException {
        SampleCorpus corpus = SampleCorpus.read(Home.sampleCorpus());
        return demo.isEmpty()
                ? running.closing(DemoFeeds.onLoopback(corpus)).definitions()
                : DemoFeeds.definitions(corpus, demo);
    }
}
