package org.mineralwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --print-config}: what would hold and where it comes from, told without a broker, a port or a data folder. */
class PrintedConfigTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final CaughtOutput caught = new CaughtOutput();

    @ParameterizedTest
    @CsvSource({
        "run,ingest.floor,push.flood-cap",
        "ingest,ingest.floor,ingest.pages.archive",
        "processor,processor.story-idle,",
        "sink,files.keep,feeds-out.address",
    })
    void every_long_running_verb_shows_the_settings_that_it_reads(String verb, String one, String other) {
        assertThat(print(verb, "--config", folder.toString(), "--kafka", "127.0.0.1:1", "--http", "127.0.0.1:1"))
                .isZero();
        assertThat(caught.out()).contains("\n" + one + " ").contains(other == null ? "" : "\n" + other + " ");
        assertThat(caught.out().contains("ingest.threads")).isEqualTo(verb.equals("run") || verb.equals("ingest"));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void each_line_says_where_its_value_comes_from() throws IOException {
        Files.writeString(folder.resolve("mineralwatch.yaml"), "ingest:\n  floor: 60s\n");
        print("run", "--config", folder.toString(), "--http", "127.0.0.1:0");
        assertThat(caught.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("--http 127.0.0.1:0 command line")
                .contains("--kafka embedded default")
                .contains("ingest.floor 1m " + folder.resolve("mineralwatch.yaml") + " line 2")
                .contains("ingest.unconditional-floor 1m follows ingest.floor")
                .contains("ingest.pause 1s default")
                .contains("files.keep forever default");
    }

    @Test
    void secrets_are_masked() throws IOException {
        Files.writeString(folder.resolve("desk.key"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        Files.writeString(
                folder.resolve("mineralwatch.yaml"),
                "push:\n  endpoints:\n    desk:\n      webhook: https://desk.example/hooks/opensesame\n      secret-file: desk.key\n");
        Path kafka = Files.writeString(
                folder.resolve("client.properties"),
                "bootstrap.servers=127.0.0.1:1\nsecurity.protocol=SSL\nssl.keystore.password=opensesame\n");
        assertThat(print("sink", "--config", folder.toString(), "--kafka-config", kafka.toString()))
                .isZero();
        assertThat(caught.out()).doesNotContain("opensesame", "MfKQ9r8");
        assertThat(caught.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("--kafka 127.0.0.1:1 kafka.bootstrap.servers")
                .contains("kafka.security.protocol SSL " + kafka)
                .contains("kafka.ssl.keystore.password [hidden] " + kafka)
                .contains("push.endpoints.desk.webhook https://desk.example/[hidden] "
                        + folder.resolve("mineralwatch.yaml") + " line 4")
                .contains(
                        "push.endpoints.desk.secret-file desk.key " + folder.resolve("mineralwatch.yaml") + " line 5");
    }

    @Test
    void mistakes_in_settings_end_with_2() throws IOException {
        Files.writeString(folder.resolve("mineralwatch.yaml"), "ingest:\n  flor: 1s\n  threads: 0\n");
        for (String verb : new String[] {"run", "ingest", "processor", "sink"}) {
            assertThat(print(verb, "--config", folder.toString(), "--kafka", "127.0.0.1:1"))
                    .as(verb)
                    .isEqualTo(2);
        }
        assertThat(caught.errors())
                .contains("mineralwatch run: " + folder.resolve("mineralwatch.yaml") + " line 2")
                .contains("line 3: ingest.threads: '0' is no number")
                .doesNotContain("Exception");
        assertThat(print("run", "--config", "no-such-folder")).isEqualTo(2);
    }

    private int print(String verb, String... options) {
        String[] line = new String[options.length + 4];
        line[0] = verb;
        line[1] = "--print-config";
        line[2] = "--data";
        line[3] = folder.resolve("data").toString();
        System.arraycopy(options, 0, line, 4, options.length);
        return caught.run(line);
    }
}
