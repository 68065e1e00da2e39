package org.mineralwatch.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.mineralwatch.ingest.fetch.Credentials;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
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
    private static final Set<String> KEPT_OUT = Set.of(Kind.FORBIDDEN.toString(), Kind.CHALLENGE.toString());

    private final IngestSeries series;
    private final FeedMemory memory;
    private Instant lastTold;
    private long lastFailing;

    IngestCounts(Metrics metrics, FeedMemory memory, Clock clock) {
        this.series = new IngestSeries(metrics);
        this.memory = memory;
        metrics.gauge("ingest.feeds.assigned", "Feeds that this instance polls", memory::assigned);
        metrics.gauge("ingest.feeds.failing", "Feeds of it whose last poll failed", memory::failing);
        metrics.gauge(
                "ingest.feeds.silent",
                "Feeds of it that are quieter than their own habit",
                () -> memory.silent(clock.instant()));
        metrics.gauge("ingest.books.remainder", "Entries that the books cannot explain; must be 0", memory::remainder);
    }

    /** Counts a transaction, and what it puts on the dead letters beside that of polls. */
    void committed(int deadLetters) {
        series.transaction(deadLetters);
    }

    /** Counts that Kafka let nothing more be committed. */
    void brokenOff() {
        series.brokenOff();
    }

    /**
     * Counts a poll.
     *
     * @param before the feed's state before it
     */
    void committed(Settled settled, FeedState before) {
        series.poll(settled);
        Books books = settled.books();
        log(settled, books);
        if (!settled.next().asked().equals(before.asked())) {
            LOG.warn(
                    "feed {} is asked at {} from now on, {}",
                    Credentials.without(before.address()),
                    Credentials.without(settled.next().asked()),
                    settled.next().moved().to() == null
                            ? "since it fails where it had moved to"
                            : "since it has moved there for good: give that address in the list of feeds");
        }
    }

    private static void log(Settled settled, Books books) {
        FeedState state = settled.next();
        if (state.polls().failures() > 0) {
            LOG.atLevel(worthTelling(settled) ? Level.WARN : Level.DEBUG)
                    .log(
                            "feed {} failed ({} in a row): {}; {}",
                            Credentials.without(state.address()),
                            state.polls().failures(),
                            state.polls().lastError(),
                            next(state.polls().nextPoll()));
        } else if (books.added() + books.edited() > 0) {
            LOG.debug(
                    "feed {}: {} new, {} edited of {} entries",
                    Credentials.without(state.address()),
                    books.added(),
                    books.edited(),
                    books.fetched());
        }
    }

    /** One failure may be a passing one, unless the server keeps us out; of one that goes on is told ever more rarely. */
    private static boolean worthTelling(Settled settled) {
        int inARow = settled.next().polls().failures();
        int first = KEPT_OUT.contains(settled.outcome()) ? 1 : 3;
        return settled.outcome().equals(Kind.GONE.toString()) || inARow >= first && Integer.bitCount(inARow + 1) == 1;
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
