package org.mineralwatch.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.TopicUse;
import org.mineralwatch.sink.SinkRoom;
import picocli.CommandLine.Command;

@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description =
                "Raises alerts on topics, writes them to files and feeds under --data and pushes them where --config says; one room of the pipeline, against --kafka.")
public final class SinkCommand extends RoomCommand {
    @Override
    Settings settings() {
        return Settings.withEndpoints(config().folder());
    }

    @Override
    Set<String> groups() {
        return Set.of("files", "push", "feeds-out");
    }

    @Override
    List<TopicUse> topics() {
        return SinkRoom.TOPICS;
    }

    @Override
    List<Room> rooms(Wiring wiring, Settings settings, Running running) {
        List<Room> rooms = new ArrayList<>(List.of(wiring.sink()));
        rooms.addAll(wiring.outputs(settings));
        return rooms;
    }
}
