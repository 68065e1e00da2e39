package org.mineralwatch.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.mineralwatch.news.Json;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.sink.check.Checked;
import org.mineralwatch.sink.check.Difference;
import org.mineralwatch.sink.check.FilesCheck;
import org.mineralwatch.sink.file.Checkpoint;
import org.mineralwatch.sink.file.CheckpointFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Compares alert files with the topics that they copy, line by line, and says where they differ.",
            "May run while the files are written: what came after their last checkpoint does not count.",
            "Exit code 0 when they are equal, 1 when they differ, 2 for a folder that cannot be compared."
        })
final class AlertsCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder of the files, such as mineralwatch-data/alerts.")
    private Path folder;

    @Option(names = "--json", description = "One JSON object a difference, and a last one that sums up.")
    private boolean json;

    @Mixin
    private KafkaOptions kafka;

    @Override
    public Integer call() throws IOException {
        Checkpoint checkpoint = CheckpointFile.read(folder)
                .orElseThrow(() -> new WrongUse(folder + " holds no alert files: it has no checkpoint that can be read"
                        + " (give the folder with the subjects in it)"));
        KafkaConnection connection = kafka.orLocal();
        try (Admin admin = connection.admin()) {
            connection.awaitAnswer(admin);
        }
        String cluster = connection.clusterId();
        if (!cluster.equals(checkpoint.cluster())) {
            throw new WrongUse("the files in " + folder + " copy the Kafka cluster " + checkpoint.cluster() + ", and "
                    + connection + " is " + cluster + ": give theirs with --kafka HOST:PORT");
        }
        PrintStream out = StandardOut.lines();
        try (Consumer<String, byte[]> consumer = connection.consumer(Map.of("max.poll.records", 5_000))) {
            Checked checked = new FilesCheck(consumer, folder, checkpoint, found -> out.println(shown(found))).run();
            out.println(json ? Json.line(checked) : summary(checked));
            return checked.equal() ? 0 : 1;
        }
    }

    private String shown(Difference difference) {
        return json ? Json.line(difference) : difference.readable();
    }

    private static String summary(Checked checked) {
        StringBuilder text = new StringBuilder();
        text.append(checked.equal() ? "equal: " : "different in " + checked.differences() + " places: ");
        text.append(checked.lines())
                .append(" lines in ")
                .append(checked.files())
                .append(" files are as their records");
        if (checked.unproven() > 0) {
            text.append("; of ").append(checked.unproven()).append(" lines the topics no longer have the records");
        }
        if (checked.notYet() > 0) {
            text.append("; ").append(checked.notYet()).append(" offsets came after the last checkpoint");
        }
        return text.toString();
    }
}
