package org.mineralwatch.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.tools.AclCommand;
import org.mineralwatch.service.KafkaConnection;

/** The access rules that docs/SECURITY.md gives, granted by the tool that it names. */
final class DocumentedRules {
    private static final String GRANT = "allow ";

    private final List<List<String>> lines;

    private DocumentedRules(List<List<String>> lines) {
        this.lines = List.copyOf(lines);
    }

    static DocumentedRules read() throws IOException {
        List<List<String>> lines = Files.readAllLines(Command.ROOT.resolve("docs/SECURITY.md")).stream()
                .filter(line -> line.startsWith(GRANT))
                .map(line -> List.of(line.substring(GRANT.length()).split(" ")))
                .toList();
        return new DocumentedRules(lines);
    }

    /** Everybody who is granted something. */
    List<String> users() {
        return List.copyOf(new TreeSet<>(lines.stream().map(line -> line.get(0)).toList()));
    }

    /** Runs the lines as they stand in the document. */
    void grant(Path folder, KafkaConnection admin) throws IOException {
        Path settings = folder.resolve("admin.properties");
        Properties properties = new Properties();
        properties.putAll(admin.clientProperties());
        try (OutputStream out = Files.newOutputStream(settings)) {
            properties.store(out, "of the administrator");
        }
        Exit.setExitProcedure((code, message) -> {
            throw new AssertionError("kafka-acls.sh ended with " + code + ": " + message);
        });
        for (List<String> line : lines) {
            List<String> all = new ArrayList<>(List.of(
                    "--bootstrap-server",
                    admin.bootstrap(),
                    "--command-config",
                    settings.toString(),
                    "--add",
                    "--allow-principal",
                    "User:" + line.get(0)));
            all.addAll(line.subList(1, line.size()));
            AclCommand.main(all.toArray(String[]::new));
        }
        Exit.resetExitProcedure();
    }
}
