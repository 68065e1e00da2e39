package org.mineralwatch.sink.read;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Alert.Severity;

/**
 * Which alerts a subscriber wants.
 *
 * @param subjects the subjects; none for all
 * @param countries ISO 3166 alpha-2 codes, one of which an alert must name; none for all alerts
 * @param minerals list ids, one of which an alert must name; none for all alerts
 * @param least the least severity
 */
public record AlertFilter(Set<String> subjects, Set<String> countries, Set<String> minerals, Severity least)
        implements Predicate<Alert> {
    /** Wants everything. */
    public static final AlertFilter ALL = of(Set.of(), Severity.LOW);

    public AlertFilter {
        subjects = Set.copyOf(subjects);
        countries = Set.copyOf(countries);
        minerals = Set.copyOf(minerals);
    }

    /** Of some subjects, whatever they name. */
    public static AlertFilter of(Set<String> subjects, Severity least) {
        return new AlertFilter(subjects, Set.of(), Set.of(), least);
    }

    /** The end of an alert is always wanted, for what it names and how severe it is may have changed meanwhile. */
    @Override
    public boolean test(Alert alert) {
        return (subjects.isEmpty() || subjects.contains(alert.subject())) && (!alert.standing() || isNear(alert));
    }

    private boolean isNear(Alert alert) {
        return names(alert.countries(), countries)
                && names(alert.minerals(), minerals)
                && alert.severity().compareTo(least) >= 0;
    }

    private static boolean names(Collection<String> named, Set<String> wanted) {
        return wanted.isEmpty() || !Collections.disjoint(named, wanted);
    }
}
