package org.mineralwatch.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;

/**
 * When a feed asks to be polled again. Whatever it says in a way that is not understood, it does not say.
 *
 * @param ttl how long a document stays good, at most a year: the longer of RSS's {@code ttl} and the update period of RDF's
 *     syndication module; null when neither is given
 * @param skipHours hours of the day in GMT, 0 to 23, in which not to poll
 * @param skipDays days of the week in GMT in which not to poll
 */
public record PollHints(Duration ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    /** A feed that says nothing about it. */
    public static final PollHints NONE = new PollHints(null, Set.of(), Set.of());

    public PollHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
