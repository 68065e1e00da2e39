package org.mineralwatch.ingest.feed;

/**
 * A body that is no feed.
 *
 * @param reason why, in one line for people
 */
public record Unreadable(String reason) implements FeedDocument {
    public Unreadable {
        reason = reason == null ? "unknown reason" : PlainText.line(reason, 300);
    }
}
