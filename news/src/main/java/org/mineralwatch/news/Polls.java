package org.mineralwatch.news;

import java.time.Instant;

/**
 * How the polls of a feed went, and when the next one is due.
 *
 * @param lastPoll when the feed was last asked, or null
 * @param nextPoll not before this time is it asked again, or null for at once
 * @param lastNew when it last showed a new article, or null
 * @param failures polls that failed since the last good one
 * @param trouble their weight, in hundredths: 100 for a hard failure, less for one that may pass
 * @param lastError why the last poll failed, or null
 * @param quietUntil until when its server asked to be left alone, or null
 */
public record Polls(
        Instant lastPoll,
        Instant nextPoll,
        Instant lastNew,
        int failures,
        int trouble,
        String lastError,
        Instant quietUntil) {
    /** Not one. */
    public static final Polls NONE = new Polls(null, null, null, 0, 0, null, null);

    /** After a poll that brought an answer. */
    public Polls good(Instant at, Instant next) {
        return new Polls(at, next, lastNew, 0, 0, null, null);
    }

    /** After a poll that brought none; {@code weight} as in {@link #trouble}. */
    public Polls failed(Instant at, Instant next, int weight, String error, Instant quiet) {
        return new Polls(at, next, lastNew, failures + 1, trouble + weight, error, quiet);
    }

    /** After a new article was shown. */
    public Polls news(Instant at) {
        return new Polls(lastPoll, nextPoll, at, failures, trouble, lastError, quietUntil);
    }
}
