package org.mineralwatch.processor.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that an author sees all of it at once. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(Place place, String message) {
        add(place.file(), place.line(), message);
    }

    void add(String file, int line, String message) {
        Problem problem = new Problem(file, line, message);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    /** Whether something is wrong with a file whose path starts so. */
    boolean isIn(String start) {
        return found.stream().anyMatch(problem -> problem.file().startsWith(start));
    }

    /** Ends with all problems, if there are any. */
    void refuse() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
            throw new BrokenRuleSetException(found);
        }
    }
}
