package org.mineralwatch.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.ingest.feed.PollHints;
import org.mineralwatch.ingest.fetch.Answer;
import org.mineralwatch.ingest.fetch.Credentials;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Pace;
import org.mineralwatch.news.Polls;
import org.mineralwatch.news.Validators;

/** Turns the outcome of a poll into what must be written: articles, the feed's next state, and what could not be read. */
final class Settling {
    /** How a poll ended that brought a document. */
    static final String DOCUMENT = "document";

    /** How one ended whose server had nothing to add. */
    static final String UNCHANGED = "unchanged";

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
        FeedState learned = taken.next()
                .with(validators(shown.answer(), shown.bodyHash()))
                .with(pace(state, shown, !taken.articles().isEmpty(), at));
        return new Settled(
                DOCUMENT, taken.articles(), polled(feed, learned, shown.answer(), at), taken.books(), Optional.empty());
    }

    private Settled same(FeedDefinition feed, FeedState state, PollOutcome.Same same, Instant at) {
        Answer answer = same.answer();
        String hash = state.validators().bodyHash();
        FeedState learned = same.byHash()
                ? state.with(validators(answer, hash)).with(state.pace().fresh(answer.fresh()))
                : state.with(confirmed(state.validators(), answer)).with(confirmed(state.pace(), answer));
        return new Settled(UNCHANGED, List.of(), polled(feed, learned, answer, at), Books.EMPTY, Optional.empty());
    }

    private static Validators validators(Answer answer, String bodyHash) {
        return new Validators(answer.address(), answer.etag(), answer.lastModified(), bodyHash);
    }

    /** What a 304 repeats takes the place of what was; what it leaves out stands. */
    private static Validators confirmed(Validators before, Answer answer) {
        return new Validators(
                answer.address(),
                answer.etag() != null ? answer.etag() : before.etag(),
                answer.lastModified() != null ? answer.lastModified() : before.lastModified(),
                before.bodyHash());
    }

    private static Pace confirmed(Pace before, Answer answer) {
        return answer.fresh() == null ? before : before.fresh(answer.fresh());
    }

    private static Pace pace(FeedState state, PollOutcome.Shown shown, boolean news, Instant at) {
        Instant lastNew = state.polls().lastNew();
        PollHints hints = shown.feed().hints();
        return new Pace(
                news && lastNew != null
                        ? Habit.learned(state.pace().gap(), lastNew, at)
                        : state.pace().gap(),
                shown.answer().fresh(),
                hints.ttl(),
                hints.skipHours(),
                hints.skipDays());
    }

    private FeedState polled(FeedDefinition feed, FeedState learned, Answer answer, Instant at) {
        Instant next = schedule.afterAnswer(feed, learned);
        return learned.with(Moving.after(learned, answer)).with(learned.polls().good(at, next));
    }

    private Settled failed(FeedDefinition feed, FeedState state, PollOutcome.Failure failure, Instant at) {
        Failed cause = failure.cause();
        String error = PlainText.line(cause.kind() + ": " + cause.message(), ERROR_LENGTH);
        Instant next = cause.gone() ? schedule.afterGone() : schedule.afterFailure(feed, state, cause);
        Instant quiet = cause.status() == 429 || cause.status() == 503 ? schedule.quietUntil(cause) : null;
        Polls polls = state.polls().failed(at, next, Trouble.weight(cause), error, quiet);
        FeedState after = state.with(polls).with(Moving.afterFailure(state, polls.trouble()));
        return new Settled(cause.kind().toString(), List.of(), after, Books.EMPTY, letter(state, failure, error));
    }

    /** A feed that stays broken in the same way is kept once, not at every poll. */
    private static Optional<DeadLetter> letter(FeedState state, PollOutcome.Failure failure, String error) {
        String source = Credentials.without(state.address());
        return failure.body().length == 0 || error.equals(state.polls().lastError())
                ? Optional.empty()
                : Optional.of(DeadLetter.document(
                        source, failure.body(), failure.cause().kind().toString(), error));
    }
}
