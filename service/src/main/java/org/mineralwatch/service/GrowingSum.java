package org.mineralwatch.service;

import java.util.HashMap;
import java.util.Map;

/** The sum of counts that come and go with those who count, and begin at 0 again: it never falls. */
final class GrowingSum {
    private final Map<Object, Double> last = new HashMap<>();
    private double sum;

    /**
     * Takes a reading. What a count grew by since the reading before it went away is not known.
     *
     * @param counts by whom or what
     * @return all that was counted so far
     */
    synchronized double of(Map<?, Double> counts) {
        counts.forEach((who, count) -> {
            double before = last.getOrDefault(who, 0.0);
            sum += count < before ? count : count - before;
        });
        last.clear();
        last.putAll(counts);
        return sum;
    }
}
