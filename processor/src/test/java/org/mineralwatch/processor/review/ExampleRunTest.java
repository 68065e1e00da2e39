package org.mineralwatch.processor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.RuleSet;

class ExampleRunTest {
    private static final String RULES = """
            subject: ores
            description: Ores.
            threshold: 1000
            guards: [tin can]
            terms:
              - {any: [tin, copper|iron ore], weight: 700}
              - {term: tonne, weight: 700, alone: false}
            examples:
              matches:
            """;

    @Test
    void an_example_passes_when_the_rules_say_what_it_says() {
        String examples = """
                    - title: Tin found
                      text: Copper ore too.
                      evidence: [tin, copper ore]
                  ignores:
                    - text: A tin can.
                      because: nobody mines cans
                """;
        assertThat(run(examples)).hasSize(2).allMatch(ExampleResult::passed);
    }

    @Test
    void an_example_that_is_not_tagged_shows_its_score() {
        assertThat(failures("    - text: Tin.\n      evidence: [tin]\n")).isEmpty();
        assertThat(failures("    - text: A tin can.\n      evidence: [tin]\n"))
                .containsExactly(
                        "expected the tag 'ores', but it scores 0, the threshold is 1000",
                        "expected 'tin' among the evidence, which is empty");
        assertThat(failures("    - {title: Copper ore and a tonne, evidence: [tin]}\n"))
                .containsExactly("expected 'tin' among the evidence, which is 'copper ore', 'tonne'");
    }

    @Test
    void an_example_that_only_supporting_terms_reach_says_so() {
        assertThat(failures("    - title: A tonne\n"))
                .containsExactly("expected the tag 'ores', but it scores 1400, the threshold is 1000, "
                        + "and none of its terms may make a tag alone");
    }

    @Test
    void an_example_to_ignore_must_not_be_tagged() {
        assertThat(failures("    - title: Tin\n  ignores:\n    - {title: Tin, because: we are tired of it}\n"))
                .containsExactly("expected no tag 'ores', but it scores 1400, the threshold is 1000");
    }

    private static List<String> failures(String examples) {
        return run(examples).stream()
                .flatMap(result -> result.failures().stream())
                .toList();
    }

    private static List<ExampleResult> run(String examples) {
        return ExampleRun.of(RuleSet.of("live", List.of("ores"), Map.of("subjects/ores.yaml", RULES + examples)));
    }
}
