package org.mineralwatch.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.mineralwatch.news.PublicationTime;

/**
 * What a feed printed as one item. Texts given out are plain; {@code summary} and {@code content} are HTML as served and are for
 * comparison only, never to be passed on. Their plain form is made on demand, because most entries of most polls are known already.
 *
 * @param guid what the feed calls it, never null: guid, else rdf:about or atom:id, else link, else a hash of title, date, body
 * @param title plain text in one line, at most {@link Limits#TITLE} characters, or empty
 * @param link absolute http(s) address, or null
 * @param published when the feed says it was published, or null
 * @param precision how exact that is; none exactly when it is null
 * @param updated when the feed says it was changed, or null
 * @param summary the short body as served, or null
 * @param content the full body as served, or null
 * @param authors names, plain
 * @param categories labels, plain
 * @param language BCP 47 tag as stated by the entry, else by its feed, or null
 */
public record Entry(
        String guid,
        String title,
        String link,
        Instant published,
        PublicationTime.Precision precision,
        Instant updated,
        String summary,
        String content,
        List<String> authors,
        List<String> categories,
        String language) {
    public Entry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** The body as served: content if there is any, else summary, else empty. */
    public String body() {
        return content != null && !content.isBlank() ? content : summary == null ? "" : summary;
    }

    /** The body in plain form, paragraphs separated by blank lines, at most {@link Limits#TEXT} characters, or empty. */
    public String text() {
        return HtmlText.paragraphs(body(), Limits.TEXT);
    }

    /** The short body in plain form, or null. */
    public String plainSummary() {
        return summary == null ? null : HtmlText.paragraphs(summary, Limits.TEXT);
    }

    /** The full body in plain form, or null. */
    public String plainContent() {
        return content == null ? null : HtmlText.paragraphs(content, Limits.TEXT);
    }

    /** When it was published, as far as the feed says. */
    public PublicationTime publication() {
        return new PublicationTime(published, precision, PublicationTime.Origin.FEED);
    }
}
