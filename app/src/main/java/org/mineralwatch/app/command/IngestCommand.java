package org.mineralwatch.app.command;

import java.io.IOException;
import java.util.List;
import org.mineralwatch.app.demo.DemoFeeds;
import org.mineralwatch.app.demo.SampleCorpus;
import org.mineralwatch.app.files.Home;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
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
    @Option(names = "--import", description = "First make the feeds of --config the ones that are polled.")
    private boolean importFeeds;

    @Option(
            names = "--demo",
            description = "First make bundled sample feeds, served by this process, the ones that are polled.")
    private boolean demo;

    @Mixin
    private ConfigOption config;

    @Override
    List<Room> rooms(Wiring wiring, Running running) throws IOException {
        if (demo) {
            DemoFeeds feeds = running.closing(DemoFeeds.onLoopback(SampleCorpus.read(Home.sampleCorpus())));
            FeedsCommand.publish(
                    importFeeds ? FeedsCommand.with(FeedsCommand.read(config.feeds()), feeds) : feeds.definitions(),
                    wiring.kafka());
            return List.of(wiring.ingest(DemoFeeds.settings()));
        }
        if (importFeeds) {
            FeedsCommand.publish(FeedsCommand.read(config.feeds()), wiring.kafka());
        }
        return List.of(wiring.ingest(Settings.read(config.folder()).ingest().room()));
    }
}
