package org.mineralwatch.processor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.rules.Problem;

class DoubtsTest {
    @Test
    void a_term_inside_a_guard_can_never_count() {
        assertThat(doubts("guards: [tin can, tin]\nterms:\n  - {any: [tin can, ore], weight: 500}\n"))
                .contains(
                        "subjects/ores.yaml:6: 'tin can' can never count: guard 'tin can' (subjects/ores.yaml:4) swallows it");
    }

    @Test
    void of_two_terms_with_the_same_words_the_lighter_can_never_count() {
        assertThat(doubts("terms:\n  - {term: ore, weight: 500}\n  - {any: [ore, iron|copper ore], weight: 400}\n"))
                .containsExactly("subjects/ores.yaml:6: 'ore' (weight 400) can never count: the same words stand in "
                        + "subjects/ores.yaml:5 with weight 500");
    }

    @Test
    void of_two_terms_with_equal_weight_the_later_can_never_count() {
        assertThat(doubts("terms:\n  - {term: ore, weight: 500}\n  - {term: ore, weight: 500}\n"))
                .singleElement()
                .asString()
                .startsWith("subjects/ores.yaml:6: ");
    }

    @Test
    void a_heavier_term_that_needs_company_leaves_room_for_a_lighter_one() {
        String lines = """
                contexts: {mining: [mine]}
                terms:
                  - {term: ore, weight: 500, needs: mining}
                  - {term: ore, weight: 400}
                """;
        assertThat(doubts(lines)).isEmpty();
    }

    @Test
    void a_word_that_stands_twice_in_one_term_is_named() {
        assertThat(doubts("terms:\n  - any:\n      - cease-fire\n      - ceasefire\n    weight: 800\n"))
                .containsExactly("subjects/ores.yaml:7: 'ceasefire' also stands in line 6: remove one");
    }

    @Test
    void a_guard_with_no_term_inside_swallows_nothing() {
        assertThat(doubts("guards: [tin can]\nterms:\n  - {term: ore, weight: 800}\n"))
                .containsExactly(
                        "subjects/ores.yaml:4: guard 'tin can' swallows nothing: no term and no context word lies inside it");
    }

    @Test
    void a_guard_with_a_star_is_trusted() {
        assertThat(doubts("guards: [iron* wars]\nterms:\n  - {any: [ironical, war], weight: 800, inflect: false}\n"))
                .isEmpty();
    }

    @Test
    void a_guard_around_another_is_shadowed_unless_it_swallows_more() {
        assertThat(doubts("guards: [tin can, old tin can]\nterms:\n  - {term: tin, weight: 800}\n"))
                .containsExactly(
                        "subjects/ores.yaml:4: guard 'old tin can' is shadowed: guard 'tin can' (subjects/ores.yaml:4) "
                                + "swallows all that lies inside it");
        assertThat(doubts("guards: [tin can, tin can ore]\nterms:\n  - {any: [tin, ore], weight: 800}\n"))
                .isEmpty();
    }

    @Test
    void a_group_that_nobody_needs_is_named() {
        assertThat(doubts("contexts:\n  mining: [mine]\nterms:\n  - {term: ore, weight: 800}\n"))
                .singleElement()
                .asString()
                .startsWith("subjects/ores.yaml:5: group 'mining' is used by no term");
    }

    @Test
    void a_threshold_out_of_reach_is_named() {
        assertThat(doubts("terms:\n  - {term: ore, weight: 100, cap: 2}\n"))
                .singleElement()
                .asString()
                .startsWith("subjects/ores.yaml:3: no article can reach the threshold of 'ores'");
        assertThat(doubts("terms:\n  - {term: ore, weight: 1000, alone: false}\n"))
                .hasSize(1);
    }

    private static List<String> doubts(String lines) {
        String file = "subject: ores\ndescription: Ores.\nthreshold: 1000\n" + lines;
        return Doubts.about(RuleSet.of("live", List.of("ores"), Map.of("subjects/ores.yaml", file))).stream()
                .map(Problem::toString)
                .toList();
    }
}
