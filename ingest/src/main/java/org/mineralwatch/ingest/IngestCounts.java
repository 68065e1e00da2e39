package org.mineralwatch.ingest;

import java.time.Duration;
import java.time.Instant;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.service.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tells the operator what polls came to, in metrics and in the log: only what is committed is counted. */
final class IngestCounts {
    private static final Logger LOG = LoggerFactory.getLogger(IngestCounts.class);

    private static final Duration TELL_EVERY = Duration.ofMinutes(1);

    private final Metrics metrics;
    private final FeedMemory memory;
    private Instant lastTold;
    private long lastFailing;

    IngestCounts(Metrics metrics, FeedMemory memory) {
        this.metrics = metrics;
        this.memory = memory;
        metrics.gauge("ingest.feeds.assigned", "Feeds that this instance polls", memory::assigned);
        metrics.gauge("ingest.feeds.failing", "Feeds of it whose last poll failed", memory::failing);
        metrics.gauge("ingest.books.remainder", "Entries that the books cannot explain; must be 0", memory::remainder);
    }

    void committed(Settled settled) {
        metrics.counter("ingest.polls", "Polls by how they ended", "outcome", settled.outcome())
                .increment();
        Books books = settled.books();
        entries("new", books.added());
        entries("edited", books.edited());
        entries("known", books.known());
        entries(
                "dropped",
                books.dropped().values().stream().mapToLong(Long::longValue).sum());
        log(settled.next(), books);
    }

    private void entries(String fate, long count) {
        metrics.counter("ingest.entries", "Entries of feeds by what became of them", "fate", fate)
                .increment(count);
    }

    private static void log(FeedState state, Books books) {
        if (state.failures() > 0) {
            LOG.atLevel(worthTelling(state) ? Level.WARN : Level.DEBUG)
                    .log(
                            "feed {} failed ({} in a row): {}; {}",
                            Credentials.without(state.address()),
                            state.failures(),
                            state.lastError(),
                            next(state.nextPoll()));
        } else if (books.added() + books.edited() > 0) {
            LOG.debug(
                    "feed {}: {} new, {} edited of {} entries",
                    Credentials.without(state.address()),
                    books.added(),
                    books.edited(),
                    books.fetched());
        }
    }

    /** One failure may be a passing one; a feed that goes on failing is told of ever more rarely. */
    private static boolean worthTelling(FeedState state) {
        int inARow = state.failures();
        return state.nextPoll().equals(Schedule.NEVER) || inARow >= 3 && Integer.bitCount(inARow + 1) == 1;
    }

    /** Tells how many feeds fail, when that has changed, at most once in {@link #TELL_EVERY}. */
    void tellFailing(Instant now) {
        if (lastTold == null) {
            lastTold = now;
        }
        if (memory.failing() != lastFailing && lastTold.plus(TELL_EVERY).isBefore(now)) {
            lastTold = now;
            lastFailing = memory.failing();
            LOG.warn(
                    "{} of {} feeds failed at their last poll; MINERALWATCH_LOG=debug shows each",
                    lastFailing,
                    memory.assigned());
        }
    }

    private static String next(Instant nextPoll) {
        return nextPoll.equals(Schedule.NEVER)
                ? "it is gone for good and not asked again: give its new address or remove it"
                : "asked again at " + nextPoll;
    }
}
