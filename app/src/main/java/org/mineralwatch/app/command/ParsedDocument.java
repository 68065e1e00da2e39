package org.mineralwatch.app.command;

import java.time.Instant;
import java.util.List;
import org.mineralwatch.ingest.feed.Entry;
import org.mineralwatch.ingest.feed.FeedDocument;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.ingest.feed.Unreadable;

/**
 * What {@code feeds parse} prints of a document.
 *
 * @param file as it was given
 * @param ok whether it is a feed
 * @param error why it is none
 */
record ParsedDocument(
        String file,
        boolean ok,
        String error,
        String title,
        String link,
        String description,
        List<ParsedEntry> entries) {

    /** What it prints of an entry; summary and content in plain text. */
    record ParsedEntry(
            String title,
            String link,
            String guid,
            Instant published,
            Instant updated,
            String summary,
            String content) {
        static ParsedEntry of(Entry entry) {
            return new ParsedEntry(
                    entry.title(),
                    entry.link(),
                    entry.guid(),
                    entry.published(),
                    entry.updated(),
                    entry.plainSummary(),
                    entry.plainContent());
        }
    }

    static ParsedDocument of(String file, FeedDocument document) {
        if (document instanceof ParsedFeed feed) {
            List<ParsedEntry> entries =
                    feed.entries().stream().map(ParsedEntry::of).toList();
            return new ParsedDocument(file, true, null, feed.title(), feed.link(), feed.description(), entries);
        }
        return new ParsedDocument(file, false, ((Unreadable) document).reason(), null, null, null, List.of());
    }
}
