package org.mineralwatch.app.command;

import java.util.List;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.service.Room;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description =
                "Raises alerts on topics and writes them to files and feeds under --data; one room of the pipeline, against --kafka.")
public final class SinkCommand extends RoomCommand {
    @Mixin
    private ConfigOption config;

    @Override
    List<Room> rooms(Wiring wiring, Running running) {
        Settings settings = Settings.read(config.folder());
        return List.of(
                wiring.sink(),
                wiring.files(wiring.data().folder("alerts"), settings.files().room()),
                wiring.atom(settings.feedsOut().room()));
    }
}
