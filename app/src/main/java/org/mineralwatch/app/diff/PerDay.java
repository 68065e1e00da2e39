package org.mineralwatch.app.diff;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Alerts by publication day, that of their first article; {@code undated} ones last.
 *
 * @param days all days that have an alert, before or after
 */
record PerDay(SortedMap<String, Count> days) {
    PerDay {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /**
     * Alerts of one day.
     *
     * @param before how many stood
     * @param after how many stand
     * @param fresh how many appear that tell what no alert told before
     * @param gone how many disappear whose stories no alert goes on with
     */
    record Count(int before, int after, int fresh, int gone) {
        private static final Count STOOD = new Count(1, 0, 0, 0);
        private static final Count STANDS = new Count(0, 1, 0, 0);
        private static final Count FRESH = new Count(0, 0, 1, 0);
        private static final Count GONE = new Count(0, 0, 0, 1);

        Count plus(Count more) {
            return new Count(before + more.before, after + more.after, fresh + more.fresh, gone + more.gone);
        }

        boolean differs() {
            return before != after || fresh > 0 || gone > 0;
        }
    }

    static PerDay of(
            Collection<StandingAlert> before,
            Collection<StandingAlert> after,
            List<AlertDiff.Appeared> appeared,
            List<AlertDiff.Disappeared> disappeared) {
        SortedMap<String, Count> days = new TreeMap<>();
        before.forEach(alert -> days.merge(alert.day(), Count.STOOD, Count::plus));
        after.forEach(alert -> days.merge(alert.day(), Count.STANDS, Count::plus));
        appeared.stream()
                .filter(AlertDiff.Appeared::isNew)
                .forEach(each -> days.merge(each.alert().day(), Count.FRESH, Count::plus));
        disappeared.stream()
                .filter(AlertDiff.Disappeared::isGone)
                .forEach(each -> days.merge(each.alert().day(), Count.GONE, Count::plus));
        return new PerDay(days);
    }

    /** Those of several subjects together. */
    static PerDay sum(Collection<PerDay> parts) {
        SortedMap<String, Count> days = new TreeMap<>();
        parts.forEach(part -> part.days.forEach((day, count) -> days.merge(day, count, Count::plus)));
        return new PerDay(days);
    }

    Count total() {
        return days.values().stream().reduce(new Count(0, 0, 0, 0), Count::plus);
    }

    /** Only the days on which something differs. */
    PerDay differing() {
        SortedMap<String, Count> differing = new TreeMap<>(days);
        differing.values().removeIf(count -> !count.differs());
        return new PerDay(differing);
    }

    /** Only the days with more new alerts than a budget has. */
    PerDay over(int budget) {
        SortedMap<String, Count> over = new TreeMap<>(days);
        over.values().removeIf(count -> count.fresh <= budget);
        return new PerDay(over);
    }
}
