package org.mineralwatch.app.command;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mineralwatch.app.demo.DemoFeeds;
import org.mineralwatch.app.demo.SampleCorpus;
import org.mineralwatch.app.files.Home;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.service.Room;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            description = "First make bundled sample feeds, served by this process, the ones that are polled.")
    private boolean demo;

    @Mixin
    private ConfigOption config;

    @Override
    List<Room> rooms(Wiring wiring, Running running) throws IOException {
        UnaryOperator<List<FeedDefinition>> polled = UnaryOperator.identity();
        IngestSettings settings = Settings.read(config.folder()).ingest().room();
        if (demo) {
            DemoFeeds server = running.closing(DemoFeeds.onLoopback(SampleCorpus.read(Home.sampleCorpus())));
            polled = feeds -> FeedsCommand.with(feeds, server);
            settings = DemoFeeds.settings();
        }
        if (importFeeds) {
            List<FeedDefinition> listed = FeedsCommand.read(config.feeds());
            FeedsCommand.publish(polled.apply(listed), wiring.kafka());
            running.closing(FeedsCommand.watch(config.feeds(), listed, polled, wiring.kafka()));
        } else if (demo) {
            FeedsCommand.publish(polled.apply(List.of()), wiring.kafka());
        }
        return List.of(wiring.ingest(settings));
    }
}
