package org.mineralwatch.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;

/**
 * When a feed itself wants to be asked.
 *
 * @param ttl between two polls at least, or null
 * @param skipHours hours of the day, 0 to 23 in UTC, without polls
 * @param skipDays days of the week in UTC without polls
 */
public record PollHints(Duration ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    /** It does not say. */
    public static final PollHints NONE = new PollHints(null, Set.of(), Set.of());

    public PollHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
