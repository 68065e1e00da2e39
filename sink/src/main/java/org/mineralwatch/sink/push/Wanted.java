package org.mineralwatch.sink.push;

import java.util.Set;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Alert.Severity;

/**
 * Which alerts an endpoint wants.
 *
 * @param subjects the subjects; none for all
 * @param least the least severity
 */
public record Wanted(Set<String> subjects, Severity least) {
    /** Whoever wants everything. */
    public static final Wanted ALL = new Wanted(Set.of(), Severity.LOW);

    public Wanted {
        subjects = Set.copyOf(subjects);
    }

    /** Whether an event goes to the endpoint; the end of an alert always does, for its severity may have sunk meanwhile. */
    boolean includes(Alert alert) {
        return (subjects.isEmpty() || subjects.contains(alert.subject()))
                && (!alert.standing() || alert.severity().compareTo(least) >= 0);
    }
}
