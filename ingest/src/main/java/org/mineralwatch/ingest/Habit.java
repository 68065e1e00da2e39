package org.mineralwatch.ingest;

import java.time.Duration;
import java.time.Instant;
import org.mineralwatch.news.FeedState;

/**
 * Learns from a feed's own past how often it is worth asking: about {@value #ASKS_PER_NEWS} times between two polls that bring
 * something new. A feed that wakes is asked more often after each of its news, one that falls silent less and less.
 */
final class Habit {
    /** Daily news are asked for hourly, hourly ones at the floor. */
    private static final int ASKS_PER_NEWS = 24;

    /** The newest gap counts a quarter: a feed of a new habit is known after some five news. */
    private static final int MEMORY = 4;

    /** So many usual gaps without news are no chance any more. */
    private static final int SILENT_GAPS = 10;

    /** Nights and weekends are no silence. */
    private static final Duration SILENT_LEAST = Duration.ofDays(3);

    private Habit() {}

    /**
     * The usual gap after a poll that brought something new.
     *
     * @param gap the usual one before, or null while unknown
     * @param lastNew when the poll before it brought something new
     * @param at when this one did
     */
    static Duration learned(Duration gap, Instant lastNew, Instant at) {
        Duration seen = Duration.between(lastNew, at);
        return gap == null ? seen : gap.multipliedBy(MEMORY - 1).plus(seen).dividedBy(MEMORY);
    }

    /**
     * How long to wait between two polls.
     *
     * @param gap the usual gap, or null while unknown
     * @param lastNew when something new came last, or null
     * @param at now
     */
    static Duration interval(Duration gap, Instant lastNew, Instant at) {
        Duration usual = gap == null ? Schedule.USUAL.multipliedBy(ASKS_PER_NEWS) : gap;
        Duration silence = lastNew == null ? Duration.ZERO : Duration.between(lastNew, at);
        Duration longer = silence.compareTo(usual) > 0 ? silence : usual;
        return longer.dividedBy(ASKS_PER_NEWS);
    }

    /**
     * Whether a feed says nothing for much longer than it used to. Its server may answer well: it is the feed that rests, or what it
     * shows has gone elsewhere.
     *
     * @param state what is known of the feed
     * @param at now
     */
    static boolean silent(FeedState state, Instant at) {
        Duration gap = state.pace().gap();
        Instant lastNew = state.polls().lastNew();
        if (gap == null || lastNew == null) {
            return false;
        }
        Duration patience = gap.multipliedBy(SILENT_GAPS);
        return Duration.between(lastNew, at).compareTo(patience.compareTo(SILENT_LEAST) > 0 ? patience : SILENT_LEAST)
                > 0;
    }
}
