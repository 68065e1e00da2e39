package org.mineralwatch.ingest.corpus;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which publication times are wanted; without bounds all, also undated articles.
 *
 * @param from earliest, or null
 * @param to the first that is too late, or null
 */
public record Span(Instant from, Instant to) {
    public static final Span ALL = new Span(null, null);

    private static final String OUTSIDE = "outside-dates";

    boolean holds(Instant time) {
        return from == null && to == null
                || time != null && (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }

    /** Passes on what is wanted; the rest is booked as dropped. */
    Consumer<CorpusItem> before(Consumer<CorpusItem> out, CorpusCount count) {
        Set<String> seen = new HashSet<>();
        return item -> {
            if (!(item instanceof CorpusItem.Revision revision)
                    || holds(revision.article().published())) {
                out.accept(item);
            } else {
                count.leftOut(!seen.add(revision.article().id()), OUTSIDE);
            }
        };
    }
}
