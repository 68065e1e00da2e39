package org.mineralwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RulesVerbsTest {
    private static final String RULES = """
            subject: trams
            description: Trams.
            threshold: 1000
            terms:
              - {term: tramway, weight: 700}
              - {term: tram, weight: 400}
            """;
    private static final String GOOD = """
            examples:
              matches:
                - title: Tramway, tramway
                  text: The tram is new.
                  evidence: [tramway, tram]
              ignores:
                - title: A bus
                  because: it has no rails
            """;

    @RegisterExtension
    final CaughtOutput caught = new CaughtOutput();

    @TempDir
    Path config;

    @Test
    void examples_that_pass_are_counted() throws IOException {
        write(RULES + GOOD);
        assertThat(rules("test")).isZero();
        assertThat(caught.out()).matches("rule set [0-9a-f]{20}: 2 examples, all pass\n");
    }

    @Test
    void an_example_that_fails_is_told_with_file_and_line_what_was_expected_and_the_sums() throws IOException {
        write(RULES + GOOD.replace("Tramway, tramway", "A car").replace("A bus", "Tramway, a tramway"));
        assertThat(rules("test")).isEqualTo(1);
        assertThat(caught.out())
                .contains("subjects/trams.yaml:9: expected the tag 'trams', but it scores 600, the threshold is 1000\n")
                .contains("subjects/trams.yaml:9: expected 'tramway' among the evidence, which is 'tram'\n")
                .contains(
                        "subjects/trams.yaml:13: expected no tag 'trams', but it scores 2800, the threshold is 1000\n")
                .containsPattern("tram +lead 4 +400 +x1.5 +\\+600  subjects/trams.yaml:6")
                .containsPattern("sum +600  threshold 1000")
                .containsPattern("2 examples, 2 fail\n$");
    }

    @Test
    void an_example_without_a_title_is_named_by_its_first_words() throws IOException {
        write(
                RULES
                        + "examples:\n  matches:\n    - text: |\n        One two three four\n        five six seven eight nine ten eleven\n");
        assertThat(rules("test")).isEqualTo(1);
        assertThat(caught.out()).contains("\n  \"One two three four five six seven eight nine ten ...\"\n");
    }

    @Test
    void rules_without_an_example_are_told() throws IOException {
        write(RULES);
        assertThat(rules("test")).isZero();
        assertThat(caught.out()).endsWith("no examples; without one: trams\n");
    }

    @Test
    void a_broken_set_is_neither_tested_nor_good() throws IOException {
        write(RULES + "threshhold: 1\n");
        assertThat(rules("test")).isEqualTo(1);
        assertThat(rules("check")).isEqualTo(1);
        assertThat(caught.errors()).contains("subjects/trams.yaml:7: ");
        assertThat(caught.out()).isEmpty();
    }

    @Test
    void what_changes_nothing_is_a_warning_and_a_failure_for_the_strict() throws IOException {
        write(RULES + "guards: [bus stop]\n");
        assertThat(rules("check")).isZero();
        assertThat(caught.out())
                .startsWith("subjects/trams.yaml:7: warning: guard 'bus stop' swallows nothing")
                .endsWith(" is good: trams; 1 warning\n");
        assertThat(caught.run("rules", "check", "--strict", "--config", config.toString()))
                .isEqualTo(1);
    }

    @Test
    void a_set_without_a_warning_is_good_for_the_strict_too() throws IOException {
        write(RULES + GOOD);
        assertThat(caught.run("rules", "check", "--strict", "--config", config.toString()))
                .isZero();
        assertThat(caught.out()).matches("rule set [0-9a-f]{20} is good: trams\n");
    }

    private int rules(String verb) {
        return caught.run("rules", verb, "--config", config.toString());
    }

    private void write(String text) throws IOException {
        Files.createDirectories(config.resolve("subjects"));
        Files.writeString(config.resolve("subjects/trams.yaml"), text);
    }
}
