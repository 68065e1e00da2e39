package org.mineralwatch.ingest;

import java.time.Duration;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.ingest.fetch.FetchOutcome;

/** How a poll of a feed ended, once its document was read. */
sealed interface PollOutcome {
    /**
     * A document that differs from the last one.
     *
     * @param feed what it shows
     * @param etag validator for the next poll, or null
     * @param lastModified validator for the next poll, or null
     * @param bodyHash of the document
     * @param maxAge how long its server wants it kept, or null
     */
    record Shown(ParsedFeed feed, String etag, String lastModified, String bodyHash, Duration maxAge)
            implements PollOutcome {}

    /** The same document as last time, by its server's word or by its hash. */
    record Same(String etag, String lastModified, Duration maxAge) implements PollOutcome {}

    /**
     * No document.
     *
     * @param cause what happened
     * @param body what came instead of a feed; empty when nothing did
     */
    record Failure(FetchOutcome.Failed cause, byte[] body) implements PollOutcome {}
}
