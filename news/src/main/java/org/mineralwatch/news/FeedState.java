package org.mineralwatch.news;

import java.time.Instant;
import java.util.List;

/**
 * What the poller of a feed remembers, committed together with the articles it came from.
 *
 * @param address the feed
 * @param etag the last ETag byte for byte, or null
 * @param lastModified the last Last-Modified byte for byte, or null
 * @param bodyHash hash of the last body that was taken, or null
 * @param lastPoll when the feed was last asked, or null
 * @param nextPoll not before this time is it asked again, or null for at once
 * @param lastNew when it last showed a new article, or null
 * @param failures polls that failed since the last good one
 * @param lastError why the last poll failed, or null
 * @param documents how many documents were taken; the place in a corpus
 * @param entries what the feed showed lately, most recent first
 * @param books what became of every entry
 */
public record FeedState(
        String address,
        String etag,
        String lastModified,
        String bodyHash,
        Instant lastPoll,
        Instant nextPoll,
        Instant lastNew,
        int failures,
        String lastError,
        long documents,
        List<KnownEntry> entries,
        Books books)
        implements FeedRecord {
    public FeedState {
        entries = entries == null ? List.of() : List.copyOf(entries);
        books = books == null ? Books.EMPTY : books;
    }

    /** A feed that was never polled. */
    public static FeedState unseen(String address) {
        return new FeedState(address, null, null, null, null, null, null, 0, null, 0, List.of(), Books.EMPTY);
    }

    @Override
    public String key() {
        return keyOf(address);
    }

    public static String keyOf(String address) {
        return address + "#state";
    }

    /**
     * An entry that the feed showed: keeps the article's id through edits of everything else.
     *
     * @param guid what the feed calls it
     * @param id the article's id
     * @param address the article's key
     * @param revision hash of what was shown last
     */
    public record KnownEntry(String guid, String id, String address, String revision) {}
}
