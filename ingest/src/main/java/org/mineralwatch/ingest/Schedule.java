package org.mineralwatch.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Id;

/**
 * When a feed is asked again: one method for each way a poll can end. The spread over time comes from a hash of the address, so
 * every instance and every life of the process computes the same.
 */
public final class Schedule {
    /** Never again: the server said that the feed is gone. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Without a wish of its own a feed is asked this often. */
    static final Duration USUAL = Duration.ofMinutes(15);

    private static final Duration CAP = Duration.ofHours(24);
    private static final Duration RETRY_AFTER_CAP = Duration.ofDays(7);

    /** An hour by the usual floor. */
    private static final int REFUSED_FLOORS = 12;

    private static final int DOUBLINGS = 12;
    private static final int SPREAD_PERCENT = 10;

    private final Clock clock;
    private final Duration floor;

    /**
     * @param clock tells the time of each outcome
     * @param floor no interval is shorter
     */
    public Schedule(Clock clock, Duration floor) {
        this.clock = clock;
        this.floor = floor;
    }

    /** When a feed is due by what is remembered of it: at once if never polled, and not early after a restart. */
    public Instant due(FeedState state) {
        return state.nextPoll() == null ? Instant.EPOCH : state.nextPoll();
    }

    /**
     * After a document that was taken.
     *
     * @param maxAge how long its server wants it kept, or null
     */
    public Instant afterDocument(FeedDefinition feed, Duration maxAge) {
        return in(feed, longer(interval(feed), maxAge));
    }

    /**
     * After an answer that nothing changed.
     *
     * @param maxAge how long its server wants that kept, or null
     */
    public Instant afterUnchanged(FeedDefinition feed, Duration maxAge) {
        return in(feed, longer(interval(feed), maxAge));
    }

    /**
     * After a failure: each one in a row doubles the wait; a server that refused us is left alone for an hour at least.
     *
     * @param failures in a row, this one included
     * @param failed what happened
     */
    public Instant afterFailure(FeedDefinition feed, int failures, Failed failed) {
        boolean refused = failed.status() == 401 || failed.status() == 403 || failed.status() == 404;
        Duration first = refused ? longer(interval(feed), floor.multipliedBy(REFUSED_FLOORS)) : interval(feed);
        Duration wait = shorter(first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS)), CAP);
        Instant next = in(feed, wait);
        Instant allowed = failed.retryAfter() == null
                ? Instant.MIN
                : clock.instant().plus(shorter(failed.retryAfter(), RETRY_AFTER_CAP));
        return next.isAfter(allowed) ? next : allowed;
    }

    /** After the server said that the feed is gone. */
    public Instant afterGone() {
        return NEVER;
    }

    private Duration interval(FeedDefinition feed) {
        return longer(feed.interval() == null ? USUAL : feed.interval(), floor);
    }

    /** The wait, capped, and lengthened by up to a tenth so that feeds of one interval do not march in step. */
    private Instant in(FeedDefinition feed, Duration wait) {
        Duration capped = shorter(wait, CAP);
        long share = Long.parseLong(Id.of("spread", feed.address()).substring(0, 8), 16) % 1_000;
        return clock.instant().plus(capped.plusMillis(capped.toMillis() * SPREAD_PERCENT * share / 100_000));
    }

    private static Duration longer(Duration a, Duration b) {
        return b == null || a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
