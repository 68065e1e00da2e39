package org.mineralwatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowingSumTest {
    private final GrowingSum sum = new GrowingSum();

    @Test
    void what_each_counted_is_added_up() {
        assertThat(sum.of(Map.of("a", 3.0, "b", 4.0))).isEqualTo(7);
        assertThat(sum.of(Map.of("a", 5.0, "b", 4.0))).isEqualTo(9);
    }

    @Test
    void one_that_goes_takes_nothing_along_and_counts_from_its_beginning_when_it_comes_back() {
        sum.of(Map.of("a", 3.0, "b", 4.0));
        assertThat(sum.of(Map.of("a", 3.0))).isEqualTo(7);
        assertThat(sum.of(Map.of("a", 3.0, "b", 2.0))).isEqualTo(9);
    }

    @Test
    void one_that_begins_again_between_two_readings_adds_what_it_has_now() {
        sum.of(Map.of("a", 30.0));
        assertThat(sum.of(Map.of("a", 5.0))).isEqualTo(35);
    }
}
