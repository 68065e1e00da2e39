package org.mineralwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.app.replay.ReplayLane;

class MineralwatchTest {
    private static final String CONFIG = "../config";

    @TempDir
    Path folder;

    @RegisterExtension
    final CaughtOutput caught = new CaughtOutput();

    static Stream<String> verbs() {
        return Stream.of(
                "run",
                "ingest",
                "processor",
                "sink",
                "replay",
                "tag",
                "stories",
                "extract",
                "explain",
                "subscribe",
                "feeds",
                "feeds parse",
                "feeds check",
                "feeds import",
                "feeds export",
                "feeds status",
                "feeds demo",
                "articles",
                "articles show",
                "articles retract",
                "rules",
                "rules check",
                "rules test",
                "rules publish",
                "dead-letters",
                "dead-letters list",
                "dead-letters show",
                "dead-letters retry");
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void every_verb_explains_itself(String verb) {
        assertThat(caught.run((verb + " --help").split(" "))).isZero();
        assertThat(caught.out()).contains("Usage: mineralwatch " + verb);
        assertThat(caught.errors()).isEmpty();
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
                "feeds demo --listen here",
                "replay . --from yesterday",
                "replay . --order sideways --config " + CONFIG,
                "replay . --name x --config " + CONFIG,
                "replay kafka:articles",
                "replay kafka:stories --kafka localhost:1",
                "replay . --into live",
                "replay . --into somewhere --kafka localhost:1",
                "replay . --into live --out x --kafka localhost:1",
                "replay . --into live --name x --kafka localhost:1",
                "replay kafka:articles . --into live --kafka localhost:1",
                "run --kafka-port 99999 --data target/test-data --config " + CONFIG,
                "rules check --config no-such-folder",
                "dead-letters show seventeen",
                "dead-letters retry",
                "dead-letters retry 0@1 --all",
                "dead-letters retry 0@1 --cause x",
                "dead-letters retry --all --again",
                "sink --kafka localhost:1 --http nonsense --data target/test-data",
            })
    void wrong_use_ends_with_2_and_says_what_to_do(String line) {
        assertThat(caught.run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(caught.errors().lines().count()).isBetween(1L, 3L);
        assertThat(caught.errors()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay no-such-file --config " + CONFIG,
                "tag no-such-file --config " + CONFIG,
                "feeds parse no-such-file",
                "subscribe --kafka nonsense",
            })
    void a_failure_ends_with_1_and_one_line(String line) {
        assertThat(caught.run(line.split(" "))).isEqualTo(1);
        assertThat(caught.errors().lines().count()).isLessThanOrEqualTo(1);
        assertThat(caught.errors()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void an_ended_replay_of_standard_input_is_not_gone_on_with() throws IOException {
        ReplayLane.open(folder, null, "-").close();
        assertThat(caught.run("replay", "-", "--data", folder.toString(), "--config", CONFIG))
                .isEqualTo(1);
        assertThat(caught.errors()).contains("standard input cannot be gone on with", "another --data");
    }

    @Test
    void a_missing_file_is_named() {
        caught.run("replay", "no-such-file", "--config", CONFIG);
        assertThat(caught.errors()).isEqualTo("mineralwatch replay: no-such-file: there is no such file or folder\n");
    }

    @Test
    void the_shipped_rules_are_good() {
        assertThat(caught.run("rules", "check", "--config", CONFIG)).isZero();
        assertThat(caught.out()).contains("aviation, rare-earth, security");
    }

    @Test
    void a_mistake_in_the_rules_is_told_with_file_and_line() throws IOException {
        Files.createDirectories(folder.resolve("subjects"));
        Files.writeString(folder.resolve("subjects/mine.yaml"), "subject: mine\nthreshhold: 1000\n");
        assertThat(caught.run("rules", "check", "--config", folder.toString())).isEqualTo(1);
        assertThat(caught.errors())
                .startsWith("mineralwatch rules check: the rule set has ")
                .contains("\nsubjects/mine.yaml:2: 'threshhold' is not known here, did you mean 'threshold'?")
                .doesNotContain("Exception");
    }

    @Test
    void the_shipped_feeds_are_well_formed_and_many() {
        assertThat(caught.run("feeds", "check", "--list-only", "--config", CONFIG))
                .isZero();
        assertThat(caught.out()).contains("75 feeds listed, 0 mistakes");
    }
}
