package org.mineralwatch.app.alert;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import org.mineralwatch.news.Alert;

/**
 * Which alerts a subscriber wants.
 *
 * @param countries ISO 3166 alpha-2 codes, one of which an alert must name; empty for all alerts
 * @param minerals list ids, one of which an alert must name; empty for all alerts
 * @param least the least severity
 */
public record AlertFilter(Set<String> countries, Set<String> minerals, Alert.Severity least)
        implements Predicate<Alert> {
    /** Wants everything. */
    public static final AlertFilter ALL = new AlertFilter(Set.of(), Set.of(), Alert.Severity.LOW);

    public AlertFilter {
        countries = Set.copyOf(countries);
        minerals = Set.copyOf(minerals);
    }

    @Override
    public boolean test(Alert alert) {
        return names(alert.countries(), countries)
                && names(alert.minerals(), minerals)
                && alert.severity().compareTo(least) >= 0;
    }

    private static boolean names(Collection<String> named, Set<String> wanted) {
        return wanted.isEmpty() || !Collections.disjoint(named, wanted);
    }
}
