package org.mineralwatch.ingest;

import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.ingest.fetch.Answer;
import org.mineralwatch.ingest.fetch.FetchOutcome;

/** How a poll of a feed ended, once its document was read. */
sealed interface PollOutcome {
    /**
     * A document that differs from the last one.
     *
     * @param feed what it shows
     * @param bodyHash of the document
     * @param answer what its server said besides
     */
    record Shown(ParsedFeed feed, String bodyHash, Answer answer) implements PollOutcome {}

    /**
     * The same document as last time.
     *
     * @param byHash whether it was sent again, and found to be the same; else its server said so
     * @param answer what its server said besides
     */
    record Same(boolean byHash, Answer answer) implements PollOutcome {}

    /**
     * No document.
     *
     * @param cause what happened
     * @param body what came instead of a feed; empty when nothing did
     */
    record Failure(FetchOutcome.Failed cause, byte[] body) implements PollOutcome {}
}
