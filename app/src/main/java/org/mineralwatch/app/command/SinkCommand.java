package org.mineralwatch.app.command;

import java.util.List;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.service.Room;
import org.mineralwatch.sink.file.FileSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description =
                "Raises alerts on topics and writes them to files under --data; one room of the pipeline, against --kafka.")
public final class SinkCommand extends RoomCommand {
    @Mixin
    private ConfigOption config;

    @Override
    List<Room> rooms(Wiring wiring, Running running) {
        FileSettings settings = Settings.read(config.folder()).files().room();
        return List.of(wiring.sink(), wiring.files(wiring.data().folder("alerts"), settings));
    }
}
