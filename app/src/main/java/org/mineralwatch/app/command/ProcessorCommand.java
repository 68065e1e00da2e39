package org.mineralwatch.app.command;

import java.io.IOException;
import java.util.List;
import org.mineralwatch.app.wiring.Settings;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.processor.ProcessorSettings;
import org.mineralwatch.service.Room;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ConfigOption config;

    @Override
    List<Room> rooms(Wiring wiring, Running running) throws IOException {
        ProcessorSettings settings = Settings.read(config.folder()).processor().room();
        if (publish) {
            RulesCommand.publish(config.folder(), wiring.kafka());
        }
        return List.of(wiring.processor(settings));
    }
}
