package org.mineralwatch.ingest;

import java.time.Duration;

/**
 * How often a feed is asked at most.
 *
 * @param conditional while its server can answer that nothing changed
 * @param whole while it must send the whole document each time
 * @param ttlLimit the longest wait that a feed's own {@code ttl} or update period may ask for: most feeds say an hour because their
 *     software does, and news that is an hour old is late; a server's headers are not bounded by it
 */
public record Floors(Duration conditional, Duration whole, Duration ttlLimit) {
    public static final Floors DEFAULTS =
            new Floors(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(15));

    /** One for all feeds, whatever they say. */
    public static Floors of(Duration floor) {
        return new Floors(floor, floor, floor);
    }

    /** The same with another bound on what feeds say. */
    public Floors withTtlLimit(Duration limit) {
        return new Floors(conditional, whole, limit);
    }
}
