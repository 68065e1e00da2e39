package org.mineralwatch.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;

/** Turns the outcome of a poll into what must be written: articles, the feed's next state, and what could not be read. */
final class Settling {
    private static final int ERROR_LENGTH = 300;

    private final Schedule schedule;

    Settling(Schedule schedule) {
        this.schedule = schedule;
    }

    /**
     * Settles a poll.
     *
     * @param feed what the operator wants
     * @param state what was remembered before the poll
     * @param outcome how it ended
     * @param at when it ended
     */
    Settled settle(FeedDefinition feed, FeedState state, PollOutcome outcome, Instant at) {
        if (outcome instanceof PollOutcome.Shown shown) {
            return shown(feed, state, shown, at);
        }
        return outcome instanceof PollOutcome.Same same
                ? same(feed, state, same, at)
                : failed(feed, state, (PollOutcome.Failure) outcome, at);
    }

    private Settled shown(FeedDefinition feed, FeedState state, PollOutcome.Shown shown, Instant at) {
        String outlet = Objects.requireNonNullElse(
                feed.title(), shown.feed().title() == null ? "" : shown.feed().title());
        Ledger.Taken taken = Ledger.take(state, outlet.isEmpty() ? null : outlet, shown.feed(), at);
        FeedState next = polled(
                taken.next(),
                new Validators(shown.etag(), shown.lastModified(), shown.bodyHash()),
                at,
                schedule.afterDocument(feed, shown.maxAge()));
        return new Settled("document", taken.articles(), next, taken.books(), Optional.empty());
    }

    private Settled same(FeedDefinition feed, FeedState state, PollOutcome.Same same, Instant at) {
        FeedState next = polled(
                state,
                new Validators(same.etag(), same.lastModified(), state.bodyHash()),
                at,
                schedule.afterUnchanged(feed, same.maxAge()));
        return new Settled("unchanged", List.of(), next, Books.EMPTY, Optional.empty());
    }

    private Settled failed(FeedDefinition feed, FeedState state, PollOutcome.Failure failure, Instant at) {
        Failed cause = failure.cause();
        int failures = state.failures() + 1;
        Instant nextPoll = cause.gone() ? schedule.afterGone() : schedule.afterFailure(feed, failures, cause);
        String error = PlainText.line(cause.kind() + ": " + cause.message(), ERROR_LENGTH);
        FeedState next = new FeedState(
                state.address(),
                state.etag(),
                state.lastModified(),
                state.bodyHash(),
                at,
                nextPoll,
                state.lastNew(),
                failures,
                error,
                state.documents(),
                state.entries(),
                state.books());
        return new Settled(cause.kind().toString(), List.of(), next, Books.EMPTY, letter(state, failure, error));
    }

    /** A feed that stays broken in the same way is kept once, not at every poll. */
    private static Optional<DeadLetter> letter(FeedState state, PollOutcome.Failure failure, String error) {
        String source = Credentials.without(state.address());
        return failure.body().length == 0 || error.equals(state.lastError())
                ? Optional.empty()
                : Optional.of(new DeadLetter(
                        source, failure.body(), failure.cause().kind().toString(), error, source));
    }

    private record Validators(String etag, String lastModified, String bodyHash) {}

    private static FeedState polled(FeedState state, Validators validators, Instant at, Instant next) {
        return new FeedState(
                state.address(),
                validators.etag,
                validators.lastModified,
                validators.bodyHash,
                at,
                next,
                state.lastNew(),
                0,
                null,
                state.documents(),
                state.entries(),
                state.books());
    }
}
