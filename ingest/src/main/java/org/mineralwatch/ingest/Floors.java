package org.mineralwatch.ingest;

import java.time.Duration;

/**
 * How often a feed is asked at most.
 *
 * @param conditional while its server can answer that nothing changed
 * @param whole while it must send the whole document each time
 */
public record Floors(Duration conditional, Duration whole) {
    public static final Floors DEFAULTS = new Floors(Duration.ofMinutes(5), Duration.ofMinutes(30));

    /** One for all feeds. */
    public static Floors of(Duration floor) {
        return new Floors(floor, floor);
    }
}
