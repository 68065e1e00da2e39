package org.mineralwatch.news;

import java.util.Map;
import java.util.TreeMap;

/**
 * The books of a feed: every entry that was fetched is new, known, edited, or dropped for a named reason.
 *
 * @param fetched entries seen in all polls
 * @param added entries that became new articles ({@code new} in JSON)
 * @param known entries already known and unchanged
 * @param edited entries that became new revisions
 * @param dropped reason to count
 */
public record Books(
        long fetched,

        @com.fasterxml.jackson.annotation.JsonProperty("new")
        long added,

        long known,
        long edited,
        Map<String, Long> dropped) {
    public static final Books EMPTY = new Books(0, 0, 0, 0, Map.of());

    public Books {
        dropped = dropped == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(dropped));
    }

    public Books plus(Books other) {
        Map<String, Long> reasons = new TreeMap<>(dropped);
        other.dropped.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        return new Books(
                fetched + other.fetched, added + other.added, known + other.known, edited + other.edited, reasons);
    }

    /** What the books cannot explain; zero when they balance. */
    public long remainder() {
        return fetched
                - added
                - known
                - edited
                - dropped.values().stream().mapToLong(Long::longValue).sum();
    }
}
