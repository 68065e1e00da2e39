package org.mineralwatch.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mineralwatch.app.backup.Restore;
import org.mineralwatch.app.kafka.EmbeddedKafka;
import org.mineralwatch.service.DataFolder;
import org.mineralwatch.service.KafkaConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Puts what 'mineralwatch backup' wrote into an empty cluster (--kafka), or into a new",
            "data folder of 'run' (--data). No room may be at work there. Rooms that are started",
            "then make tags, stories and alerts of it, and notify nobody of them."
        })
public final class RestoreCommand implements Callable<Integer> {
    private static final int ANY_PORT = 0;

    @Parameters(paramLabel = "FILE", description = "What 'mineralwatch backup' wrote.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder of a 'run' with its embedded Kafka.")
    private Path data;

    @Mixin
    private KafkaOptions kafka;

    @Override
    public Integer call() throws IOException {
        if (kafka.outside() == (data != null)) {
            throw new WrongUse("say where to: --kafka HOST:PORT, or --data DIR for a 'run' with its embedded Kafka");
        }
        try (Running running = Running.untilDone()) {
            System.out.println(BackupCommand.told(new Restore(connection(running)).read(file)) + " restored");
            return 0;
        }
    }

    private KafkaConnection connection(Running running) {
        if (kafka.outside()) {
            return kafka.required();
        }
        DataFolder folder = running.closing(DataFolder.open(data));
        return running.closing(EmbeddedKafka.start(folder.folder("kafka"), ANY_PORT))
                .connection();
    }
}
