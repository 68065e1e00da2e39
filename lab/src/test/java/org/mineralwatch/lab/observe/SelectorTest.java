package org.mineralwatch.lab.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectorTest {
    @Test
    void names_stand_apart_from_functions_words_times_and_texts() {
        assertThat(Selector.of("sum(rate(a_total[5m])) / 3e2 > bool b offset 1h or vector(0) and \"c\" == 1"))
                .extracting(Selector::name)
                .containsExactly("a_total", "b");
    }

    @Test
    void labels_are_those_of_matchers_with_the_value_that_they_demand() {
        assertThat(Selector.of("a{x=\"}\", y=~'b|c',z!=\"\"} - d"))
                .containsExactly(
                        new Selector("a", labels("x", "}", "y", null, "z", null)), new Selector("d", Map.of()));
    }

    @Test
    void labels_are_also_those_that_a_query_groups_and_joins_by() {
        assertThat(Selector.of("sum by (x, y) (a) and on(z) count(b) without (v)"))
                .containsExactlyInAnyOrder(
                        new Selector("", labels("x", null, "y", null)),
                        new Selector("a", Map.of()),
                        new Selector("", labels("z", null)),
                        new Selector("b", Map.of()),
                        new Selector("", labels("v", null)));
    }

    private static Map<String, String> labels(String... pairs) {
        Map<String, String> labels = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            labels.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(labels);
    }
}
