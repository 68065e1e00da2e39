package org.mineralwatch.app.command;

import java.util.List;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.service.Room;
import picocli.CommandLine.Command;

@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description =
                "Raises alerts on topics and writes them to files under --data; one room of the pipeline, against --kafka.")
public final class SinkCommand extends RoomCommand {
    @Override
    List<Room> rooms(Wiring wiring, Running running) {
        return List.of(wiring.sink(), wiring.files(wiring.data().folder("alerts")));
    }
}
