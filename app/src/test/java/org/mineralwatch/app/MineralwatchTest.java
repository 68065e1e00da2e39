package org.mineralwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MineralwatchTest {
    private static final String CONFIG = "../config";

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream standardOut = System.out;

    @BeforeEach
    void catchOutput() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveOutputBack() {
        System.setOut(standardOut);
    }

    static Stream<String> verbs() {
        return Stream.of(
                "run",
                "ingest",
                "processor",
                "sink",
                "replay",
                "tag",
                "extract",
                "subscribe",
                "feeds",
                "feeds parse",
                "feeds check",
                "feeds import",
                "feeds demo",
                "rules",
                "rules check",
                "rules publish");
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void every_verb_explains_itself(String verb) {
        assertThat(run((verb + " --help").split(" "))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: mineralwatch " + verb);
        assertThat(errors.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "run --demmo",
                "replay",
                "feeds",
                "rules",
                "feeds parse",
                "ingest",
                "replay . --from yesterday",
                "replay . --order sideways --config " + CONFIG,
                "replay . --name x --config " + CONFIG,
                "run --kafka-port 99999 --data target/test-data --config " + CONFIG,
                "sink --kafka localhost:1 --http nonsense --data target/test-data",
            })
    void wrong_use_ends_with_2_and_says_what_to_do(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(errors.toString().lines().count()).isBetween(1L, 3L);
        assertThat(errors.toString()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay no-such-file --config " + CONFIG,
                "rules check --config no-such-folder",
                "tag no-such-file --config " + CONFIG,
                "feeds parse no-such-file",
                "subscribe --kafka nonsense",
            })
    void a_failure_ends_with_1_and_one_line(String line) {
        assertThat(run(line.split(" "))).isEqualTo(1);
        assertThat(errors.toString().lines().count()).isLessThanOrEqualTo(1);
        assertThat(errors.toString()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_missing_file_is_named() {
        run("replay", "no-such-file", "--config", CONFIG);
        assertThat(errors.toString()).isEqualTo("mineralwatch replay: no-such-file: there is no such file or folder\n");
    }

    @Test
    void the_shipped_rules_are_good() {
        assertThat(run("rules", "check", "--config", CONFIG)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("aviation, rare-earth, security");
    }

    @Test
    void a_mistake_in_the_rules_is_told_with_file_and_line() throws IOException {
        Files.createDirectories(folder.resolve("subjects"));
        Files.writeString(folder.resolve("subjects/mine.yaml"), "subject: mine\nthreshhold: 1000\n");
        assertThat(run("rules", "check", "--config", folder.toString())).isEqualTo(1);
        assertThat(errors.toString())
                .startsWith("mineralwatch rules check: ")
                .contains("subjects/mine.yaml:2: 'threshhold' is not known here, did you mean 'threshold'?")
                .doesNotContain("Exception");
    }

    @Test
    void the_shipped_feeds_are_well_formed_and_many() {
        assertThat(run("feeds", "check", "--list-only", "--config", CONFIG)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("75 feeds listed, 0 mistakes");
    }

    private int run(String... arguments) {
        return Mineralwatch.run(new PrintWriter(errors, true), arguments);
    }
}
