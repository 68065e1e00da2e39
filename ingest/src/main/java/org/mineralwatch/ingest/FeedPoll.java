package org.mineralwatch.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.mineralwatch.ingest.feed.FeedDocument;
import org.mineralwatch.ingest.feed.FeedParser;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.ingest.feed.Unreadable;
import org.mineralwatch.ingest.fetch.FetchOutcome;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Fetched;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
import org.mineralwatch.ingest.fetch.FetchOutcome.NotModified;
import org.mineralwatch.ingest.fetch.FetchRequest;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Id;

/** Polls one feed: asks its server and reads what comes. Whatever a feed does, the answer is an outcome. */
final class FeedPoll {
    private static final byte[] NOTHING = {};

    private final Function<FetchRequest, FetchOutcome> fetcher;

    /** A large document takes many times its size while it is read, so few are read at once. */
    private final Semaphore readers = new Semaphore(Runtime.getRuntime().availableProcessors());

    FeedPoll(Function<FetchRequest, FetchOutcome> fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * Polls a feed, conditionally when its last answer gave validators.
     *
     * @param state what is remembered of the feed
     */
    PollOutcome poll(FeedState state) {
        try {
            return outcome(fetcher.apply(FetchRequest.of(state)), state);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // the limits should make this impossible; if they do not, one feed is lost and not the room
            return failure(new Failed(Kind.EXHAUSTED, "reading it took too much: " + e), NOTHING);
        } catch (RuntimeException e) {
            return failure(new Failed(Kind.BROKEN_ANSWER, "unexpected: " + e), NOTHING);
        }
    }

    private PollOutcome outcome(FetchOutcome fetched, FeedState state) {
        if (fetched instanceof Fetched document) {
            String hash = Id.of(new String(document.body(), StandardCharsets.ISO_8859_1));
            return hash.equals(state.validators().bodyHash())
                    ? new PollOutcome.Same(true, document.answer())
                    : read(document, hash);
        }
        return fetched instanceof NotModified same
                ? new PollOutcome.Same(false, same.answer())
                : failure((Failed) fetched, NOTHING);
    }

    private PollOutcome read(Fetched document, String hash) {
        readers.acquireUninterruptibly();
        try {
            FeedDocument read = FeedParser.parse(document.body(), document.contentType(), document.base());
            return read instanceof ParsedFeed feed
                    ? new PollOutcome.Shown(feed, hash, document.answer())
                    : failure(new Failed(Kind.NOT_A_FEED, 200, ((Unreadable) read).reason(), null), document.body());
        } finally {
            readers.release();
        }
    }

    private static PollOutcome.Failure failure(Failed cause, byte[] body) {
        return new PollOutcome.Failure(
                cause, body.length > DeadLetter.MOST ? Arrays.copyOf(body, DeadLetter.MOST) : body);
    }
}
