package org.mineralwatch.app.diff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What the charts of a difference show. */
final class Bars {
    /** More days than this are shown by month. */
    private static final long MOST_DAYS = 200;

    private Bars() {}

    /** Alerts by day, days without any in between included; by month where there are many days. Undated ones last. */
    static List<BarChart.Pair> of(PerDay perDay) {
        SortedMap<String, PerDay.Count> dated = new TreeMap<>(perDay.days());
        PerDay.Count undated = dated.remove("undated");
        List<BarChart.Pair> pairs = new ArrayList<>();
        if (!dated.isEmpty()) {
            LocalDate first = LocalDate.parse(dated.firstKey());
            LocalDate last = LocalDate.parse(dated.lastKey());
            boolean months = ChronoUnit.DAYS.between(first, last) > MOST_DAYS;
            UnaryOperator<String> label = day -> months ? day.substring(0, day.length() - "-dd".length()) : day;
            SortedMap<String, PerDay.Count> shown = new TreeMap<>();
            PerDay.Count none = new PerDay.Count(0, 0, 0, 0);
            first.datesUntil(last.plusDays(1)).forEach(day -> shown.put(label.apply(day.toString()), none));
            dated.forEach((day, count) -> shown.merge(label.apply(day), count, PerDay.Count::plus));
            shown.forEach((day, count) -> pairs.add(new BarChart.Pair(day, count.before(), count.after())));
        }
        if (undated != null) {
            pairs.add(new BarChart.Pair("undated", undated.before(), undated.after()));
        }
        return pairs;
    }

    /** Tags by score. */
    static List<BarChart.Pair> of(ScoreHistogram scores) {
        List<BarChart.Pair> pairs = new ArrayList<>();
        int bars = scores.before().size();
        for (int i = 0; i < bars; i++) {
            String from = Integer.toString(i * ScoreHistogram.WIDTH);
            String label = i == bars - 1 ? from + " and more" : from;
            pairs.add(new BarChart.Pair(
                    label, scores.before().get(i), scores.after().get(i)));
        }
        return pairs;
    }
}
