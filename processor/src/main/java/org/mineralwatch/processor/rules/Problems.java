package org.mineralwatch.processor.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, so that an author sees all of it at once. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    void add(Place place, String message) {
        add(place.file(), place.line(), message);
    }

    void add(String file, int line, String message) {
        Problem problem = new Problem(file, line, message);
        if (!unreadable.contains(file) && !found.contains(problem)) {
            found.add(problem);
        }
    }

    /** A file that cannot be read at all; what it lacks besides is not worth saying. */
    void unreadable(String file, int line, String message) {
        found.removeIf(problem -> problem.file().equals(file));
        add(file, line, message);
        unreadable.add(file);
    }

    /** Whether something is wrong with a file whose path starts so. */
    boolean isIn(String start) {
        return found.stream().anyMatch(problem -> problem.file().startsWith(start));
    }

    /** Whether a file whose path starts so cannot be read at all. */
    boolean isUnreadable(String start) {
        return unreadable.stream().anyMatch(file -> file.startsWith(start));
    }

    /** Ends with all problems, if there are any. */
    void refuse() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
            throw new BrokenRuleSetException(found);
        }
    }
}
