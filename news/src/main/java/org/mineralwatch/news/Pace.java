package org.mineralwatch.news;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How fast a feed goes: learned from its polls, and said by itself.
 *
 * @param gap usual time between two polls that bring something new, or null while unknown
 * @param fresh how long its server wants an answer kept, or null when it does not say
 * @param ttl how long the feed wants to be left alone between two polls, or null
 * @param skipHours hours of the day, 0 to 23 in UTC, in which the feed does not want to be asked
 * @param skipDays days of the week in UTC in which it does not want to be asked
 */
public record Pace(Duration gap, Duration fresh, Duration ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    /** Nothing is known. */
    public static final Pace UNKNOWN = new Pace(null, null, null, null, null);

    public Pace {
        skipHours = skipHours == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(skipHours));
        skipDays = skipDays == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(skipDays));
    }

    /** The same with another learned gap. */
    public Pace gap(Duration learned) {
        return new Pace(learned, fresh, ttl, skipHours, skipDays);
    }

    /** The same with another word of the server. */
    public Pace fresh(Duration said) {
        return new Pace(gap, said, ttl, skipHours, skipDays);
    }
}
