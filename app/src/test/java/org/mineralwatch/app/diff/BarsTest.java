package org.mineralwatch.app.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static final PerDay.Count ONE = new PerDay.Count(1, 2, 1, 0);

    @Test
    void days_without_an_alert_stand_between_those_with_one_and_undated_ones_last() {
        assertThat(Bars.of(perDay("2026-02-27", "2026-03-02", "undated")))
                .extracting(BarChart.Pair::label)
                .containsExactly("2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02", "undated");
    }

    @Test
    void many_days_are_shown_by_month() {
        assertThat(Bars.of(perDay("2025-11-05", "2026-07-01", "2026-07-02")))
                .hasSize(9)
                .startsWith(new BarChart.Pair("2025-11", 1, 2), new BarChart.Pair("2025-12", 0, 0))
                .endsWith(new BarChart.Pair("2026-07", 2, 4));
    }

    @Test
    void without_alerts_there_is_no_bar() {
        assertThat(Bars.of(perDay())).isEmpty();
        assertThat(BarChart.svg("nothing", Bars.of(perDay())))
                .startsWith("<svg")
                .endsWith("</svg>");
    }

    @Test
    void scores_above_the_last_bar_count_in_it() {
        ScoreHistogram scores = ScoreHistogram.of(
                List.of(new Verdict("trams", 499, 500), new Verdict("trams", 0, 90_000), new Verdict("trams", 400, 0)));
        assertThat(Bars.of(scores))
                .startsWith(new BarChart.Pair("0", 2, 0), new BarChart.Pair("500", 0, 1))
                .endsWith(new BarChart.Pair("11500 and more", 0, 1));
    }

    private static PerDay perDay(String... days) {
        TreeMap<String, PerDay.Count> counts = new TreeMap<>();
        for (String day : days) {
            counts.put(day, ONE);
        }
        return new PerDay(counts);
    }
}
