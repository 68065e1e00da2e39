package org.mineralwatch.ingest.feed;

import java.util.List;
import java.util.Set;
import org.mineralwatch.ingest.feed.document.Repair;

/**
 * A feed document as read, still nameless: who showed it and when is the caller's knowledge.
 *
 * @param title plain text, or null
 * @param link the site's http(s) address, or null
 * @param description plain text, or null
 * @param language BCP 47 tag as stated, or null
 * @param entries in document order, at most {@link Limits#ENTRIES}
 * @param surplus entries beyond that, counted and left out
 * @param hints when it asks to be polled again
 * @param repairs what had to be done to it
 */
public record ParsedFeed(
        String title,
        String link,
        String description,
        String language,
        List<Entry> entries,
        int surplus,
        PollHints hints,
        Set<Repair> repairs)
        implements FeedDocument {
    public ParsedFeed {
        entries = List.copyOf(entries);
        repairs = Set.copyOf(repairs);
    }

    /** A feed in good order that says nothing about when to poll it. */
    public ParsedFeed(
            String title, String link, String description, String language, List<Entry> entries, int surplus) {
        this(title, link, description, language, entries, surplus, PollHints.NONE, Set.of());
    }

    /** Whether the document had its end. When not, its validators must not be kept: the rest is still to be fetched. */
    public boolean complete() {
        return !repairs.contains(Repair.TRUNCATED);
    }
}
