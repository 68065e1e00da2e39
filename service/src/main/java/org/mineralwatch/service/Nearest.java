package org.mineralwatch.service;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/** Guesses which known name an unknown one was meant to be. */
public final class Nearest {
    private Nearest() {}

    /**
     * A hint for an error message.
     *
     * @param name what is not known
     * @param known what is
     * @return the known name that takes the fewest typing errors, as a question; all of them when none is near
     */
    public static String to(String name, Collection<String> known) {
        return of(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "none is known here"
                        : "known are " + String.join(", ", new TreeSet<>(known)));
    }

    /** The known name that takes the fewest typing errors, if they are few: a third of its letters. */
    public static Optional<String> of(String name, Collection<String> known) {
        return new TreeSet<>(known)
                .stream()
                        .min(Comparator.comparingInt(other -> distance(name, other)))
                        .filter(other -> distance(name, other) < name.length())
                        .filter(other -> distance(name, other) <= Math.max(1, (other.length() + 1) / 3));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
