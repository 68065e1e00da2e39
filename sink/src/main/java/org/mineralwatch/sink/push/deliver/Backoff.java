package org.mineralwatch.sink.push.deliver;

import java.time.Duration;

/**
 * How long to wait after failures in a row: twice as long after each, up to a bound, with up to half of it left to chance, so that
 * those who failed together do not come back together.
 *
 * @param first after one failure
 * @param most the bound
 */
public record Backoff(Duration first, Duration most) {
    /** What every endpoint is given. */
    public static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    /** The longest wish of an endpoint that is kept to. */
    static final Duration LONGEST_WISH = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 30;

    /**
     * The wait.
     *
     * @param failures in a row, from 1 up
     * @param outcome the last of them; what it wishes counts where it is longer
     * @param chance from 0 to 1
     */
    public Duration after(int failures, Outcome.Failed outcome, double chance) {
        long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long bounded = Math.min(most.toMillis(), doubled);
        Duration own = Duration.ofMillis((long) (bounded * (1 - chance / 2)));
        Duration wish = outcome.pause().orElse(Duration.ZERO);
        Duration kept = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        return kept.compareTo(own) > 0 ? kept : own;
    }
}
