package org.mineralwatch.lab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mineralwatch.lab.Command;

/** What stands beside each alert rule: words for people, a row of the runbook, and tests. */
class AlertRulesTest {
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([a-z-]+)\"></a>");
    private static final String TESTS = "promql_expr_test";
    private static final String RUNBOOK = "docs/OPERATIONS.md#";

    private static List<JsonNode> rules() throws IOException {
        return all("alerts.yml", "rules").toList();
    }

    private static Stream<JsonNode> all(String file, String lists) throws IOException {
        return Queries.YAML.readTree(Queries.FOLDER.resolve(file).toFile()).findValues(lists).stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false));
    }

    @Test
    void each_rule_says_how_grave_it_is_what_is_wrong_and_where_to_read_on() throws Exception {
        assertThat(rules()).hasSizeGreaterThan(20).allSatisfy(rule -> {
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/annotations/description").asText()).endsWith(".");
            assertThat(rule.at("/annotations/runbook_url").asText()).startsWith(RUNBOOK);
        });
    }

    @Test
    void each_rule_has_a_row_in_the_runbook_and_each_anchor_there_a_rule() throws Exception {
        String runbook = Files.readString(Command.ROOT.resolve("docs/OPERATIONS.md"));
        Set<String> anchors = ANCHOR.matcher(runbook)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> links = rules().stream()
                .map(rule -> rule.at("/annotations/runbook_url").asText().substring(RUNBOOK.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(anchors).isEqualTo(links);
        assertThat(rules())
                .allSatisfy(rule ->
                        assertThat(runbook).contains("`" + rule.get("alert").asText() + "`"));
    }

    @Test
    void each_rule_is_tested_to_fire_and_to_be_still() throws Exception {
        List<JsonNode> cases = Stream.concat(all("alerts-test.yml", TESTS), all("alerts-hours-test.yml", TESTS))
                .toList();
        assertThat(rules()).allSatisfy(rule -> {
            List<JsonNode> own = cases.stream()
                    .filter(one -> one.get("expr")
                            .asText()
                            .contains("\"" + rule.get("alert").asText() + "\""))
                    .toList();
            assertThat(own).as("still").anyMatch(one -> one.get("exp_samples").isEmpty());
            assertThat(own).as("fires").anyMatch(one -> !one.get("exp_samples").isEmpty());
        });
    }
}
