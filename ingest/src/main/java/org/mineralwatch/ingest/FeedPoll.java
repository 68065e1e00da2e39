package org.mineralwatch.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.mineralwatch.ingest.feed.FeedDocument;
import org.mineralwatch.ingest.feed.FeedParser;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.ingest.feed.Unreadable;
import org.mineralwatch.ingest.fetch.Answer;
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

    private static final Duration READING_LIMIT = Duration.ofSeconds(20);

    private final Fetcher fetcher;
    private final Documents documents;
    private final Duration limit;

    /** A large document takes many times its size while it is read, so few are read at once. */
    private final Semaphore readers = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "feed-reader");
        thread.setDaemon(true);
        return thread;
    });

    /** Fetches, and has the outcome read. */
    interface Fetcher {
        PollOutcome fetch(FetchRequest request, Function<FetchOutcome, PollOutcome> reader);
    }

    /** Reads a body: as {@link FeedParser#parse}. */
    interface Documents {
        FeedDocument parse(byte[] body, String contentType, String address);
    }

    FeedPoll(Fetcher fetcher) {
        this(fetcher, FeedParser::parse, READING_LIMIT);
    }

    /**
     * @param fetcher asks servers
     * @param documents reads what they send
     * @param limit how long that may take
     */
    FeedPoll(Fetcher fetcher, Documents documents, Duration limit) {
        this.fetcher = fetcher;
        this.documents = documents;
        this.limit = limit;
    }

    /**
     * Polls a feed, conditionally when its last answer gave validators.
     *
     * @param state what is remembered of the feed
     */
    PollOutcome poll(FeedState state) {
        try {
            return fetcher.fetch(FetchRequest.of(state), fetched -> outcome(fetched, state));
        } catch (StackOverflowError | OutOfMemoryError e) {
            // the limits should make this impossible; if they do not, one feed is lost and not the room
            return exhausted("reading it took too much: " + e);
        } catch (RuntimeException e) {
            return failure(new Failed(Kind.BROKEN_ANSWER, "unexpected: " + e), NOTHING);
        }
    }

    private PollOutcome outcome(FetchOutcome fetched, FeedState state) {
        if (fetched instanceof Fetched document) {
            String hash = Id.of(new String(document.body(), StandardCharsets.ISO_8859_1));
            return hash.equals(state.validators().bodyHash())
                    ? new PollOutcome.Same(true, document.answer())
                    : readInTime(document, hash);
        }
        return fetched instanceof NotModified same
                ? new PollOutcome.Same(false, same.answer())
                : failure((Failed) fetched, NOTHING);
    }

    /** A document that takes too long is given up together with the thread that reads it. */
    private PollOutcome readInTime(Fetched document, String hash) {
        readers.acquireUninterruptibly();
        Future<PollOutcome> reading = threads.submit(() -> read(document, hash));
        try {
            return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return exhausted("not read within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            return exhausted("reading it took too much: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return exhausted("interrupted while it was read");
        } finally {
            reading.cancel(true);
            readers.release();
        }
    }

    private PollOutcome read(Fetched document, String hash) {
        FeedDocument read = documents.parse(document.body(), document.contentType(), document.base());
        if (read instanceof Unreadable unreadable) {
            return failure(new Failed(Kind.NOT_A_FEED, 200, unreadable.reason(), null), document.body());
        }
        ParsedFeed feed = (ParsedFeed) read;
        boolean nothing = !feed.complete() && feed.entries().isEmpty();
        return nothing
                ? failure(
                        new Failed(Kind.TRUNCATED, 200, "the document breaks off before its first entry", null),
                        document.body())
                : shown(feed, document.answer(), hash);
    }

    /** A document that was cut off is asked for again in full: it leaves neither validators nor a hash to know it by. */
    private static PollOutcome.Shown shown(ParsedFeed feed, Answer answer, String hash) {
        return feed.complete()
                ? new PollOutcome.Shown(feed, hash, answer)
                : new PollOutcome.Shown(feed, null, answer.withoutValidators());
    }

    private static PollOutcome exhausted(String message) {
        return failure(new Failed(Kind.EXHAUSTED, message), NOTHING);
    }

    private static PollOutcome.Failure failure(Failed cause, byte[] body) {
        return new PollOutcome.Failure(
                cause, body.length > DeadLetter.MOST ? Arrays.copyOf(body, DeadLetter.MOST) : body);
    }
}
