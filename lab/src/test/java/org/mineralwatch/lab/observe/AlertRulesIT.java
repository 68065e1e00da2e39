package org.mineralwatch.lab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules and their tests, by Prometheus' own tool. */
class AlertRulesIT {
    private static final Path PROGRAM = Path.of("/usr/bin/promtool");

    @TempDir
    Path folder;

    @Test
    void the_alert_rules_are_good_and_fire_when_they_should() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM), "skipped: promtool of Debian's prometheus is not installed");
        promtool("check", "rules", "alerts.yml");
        promtool("check", "config", "prometheus.yml");
        promtool("test", "rules", "alerts-test.yml", "alerts-hours-test.yml");
    }

    private void promtool(String... arguments) throws IOException, InterruptedException {
        List<String> line = new java.util.ArrayList<>(List.of(PROGRAM.toString()));
        line.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(line)
                .directory(Queries.FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as(String.join(" ", line) + "\n" + Files.readString(said))
                .isTrue();
    }
}
