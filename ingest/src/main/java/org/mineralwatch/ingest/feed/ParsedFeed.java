package org.mineralwatch.ingest.feed;

import java.util.List;

/**
 * A feed document as read, still nameless: who showed it and when is the caller's knowledge.
 *
 * @param title plain text, or null
 * @param link the site's http(s) address, or null
 * @param description plain text, or null
 * @param language BCP 47 tag as stated, or null
 * @param entries in document order, at most {@link Limits#ENTRIES}
 * @param surplus entries beyond that, counted and left out
 * @param hints when the feed wants to be asked
 */
public record ParsedFeed(
        String title,
        String link,
        String description,
        String language,
        List<Entry> entries,
        int surplus,
        PollHints hints)
        implements FeedDocument {
    public ParsedFeed {
        entries = List.copyOf(entries);
    }

    public ParsedFeed(
            String title, String link, String description, String language, List<Entry> entries, int surplus) {
        this(title, link, description, language, entries, surplus, PollHints.NONE);
    }
}
