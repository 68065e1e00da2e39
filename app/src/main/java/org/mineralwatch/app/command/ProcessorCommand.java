package org.mineralwatch.app.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.processor.ProcessorRoom;
import org.mineralwatch.service.Room;
import org.mineralwatch.service.TopicUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "processor",
        mixinStandardHelpOptions = true,
        description = {
            "Tags articles and groups them into stories; one room of the pipeline, against --kafka.",
            "By which rules, the topic 'rules' says: see 'mineralwatch rules publish'."
        })
public final class ProcessorCommand extends RoomCommand {
    @Option(names = "--publish", description = "First make the rule set of --config the live one.")
    private boolean publish;

    @Override
    Settings settings() {
        return Settings.read(config().folder());
    }

    @Override
    Set<String> groups() {
        return Set.of("processor");
    }

    @Override
    List<TopicUse> topics() {
        return ProcessorRoom.TOPICS;
    }

    @Override
    List<Room> rooms(Wiring wiring, Settings settings, Running running) throws IOException {
        if (publish) {
            RulesCommand.publish(config().folder(), wiring.kafka());
        }
        return List.of(wiring.processor(settings.processor()));
    }
}
