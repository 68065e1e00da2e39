package org.mineralwatch.app.command;

import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.service.Room;
import org.mineralwatch.sink.push.room.Endpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description =
                "Raises alerts on topics, writes them to files and feeds under --data and pushes them where --config says; one room of the pipeline, against --kafka.")
public final class SinkCommand extends RoomCommand {
    @Mixin
    private ConfigOption config;

    @Override
    List<Room> rooms(Wiring wiring, Running running) {
        Settings settings = Settings.read(config.folder());
        List<Endpoint> endpoints = Wiring.endpoints(config.folder(), settings);
        List<Room> rooms = new ArrayList<>(List.of(wiring.sink()));
        rooms.addAll(wiring.outputs(settings, endpoints));
        return rooms;
    }
}
