package org.mineralwatch.news;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * One revision of an article: the identified text that travels. The topic {@code articles} holds one record a revision.
 *
 * @param id what all revisions of the article share: see {@link #firstId}
 * @param revision hash of title, link and body as they were served, white space folded
 * @param address the key of the record: canonical address as the feed first showed it; without one, feed and guid
 * @param feed address of the feed that showed it, or null for an article of a corpus without feeds
 * @param guid what the feed calls the entry, or null
 * @param source the outlet's name, or null
 * @param url the http(s) link as last printed, or null
 * @param title the headline in plain text, never null
 * @param text the body in plain text, paragraphs separated by blank lines; null in a retraction
 * @param language BCP 47 tag as the feed states it, or null
 * @param authors names as printed
 * @param categories categories as printed
 * @param published when it was published, or null: the first instant (UTC) of what is known
 * @param publishedPrecision how exact that is
 * @param publishedFrom who said so
 * @param updated when its source says it was last changed, or null
 * @param shown when this revision was seen: time of the poll; for other corpora {@code updated}, else null
 */
public record Article(
        String id,
        String revision,
        String address,
        String feed,
        String guid,
        String source,
        String url,
        String title,
        String text,
        String language,
        List<String> authors,
        List<String> categories,
        Instant published,
        PublicationTime.Precision publishedPrecision,
        PublicationTime.Origin publishedFrom,
        Instant updated,
        Instant shown) {

    public Article {
        title = title == null ? "" : title;
        authors = authors == null ? List.of() : List.copyOf(authors);
        categories = categories == null ? List.of() : List.copyOf(categories);
        PublicationTime publication = new PublicationTime(published, publishedPrecision, publishedFrom);
        publishedPrecision = publication.precision();
        publishedFrom = publication.origin();
    }

    /**
     * The id of an article at its first sight.
     *
     * @param address canonical address, or feed and guid
     * @param published its publication time as first shown; only the day counts
     */
    public static String firstId(String address, PublicationTime published) {
        return Id.of("article", address, published.day());
    }

    /** The same revision under another id, that of an article with which it was joined. */
    public Article withId(String other) {
        return other.equals(id) ? this : copy(other, text, publication(), shown);
    }

    /** When it was published, as far as known. */
    @JsonIgnore
    public PublicationTime publication() {
        return new PublicationTime(published, publishedPrecision, publishedFrom);
    }

    /** The same with what its page told: the whole text, and when it was published where the feed does not say. */
    public Article withPage(String pageText, PublicationTime pagePublished) {
        PublicationTime known = published == null ? pagePublished : publication();
        return copy(id, pageText, known, shown);
    }

    /**
     * The retraction of this revision: all of it but its text. It names the content that is retracted, so that whoever shows just
     * this again brings nothing back.
     *
     * @param when it is retracted, or null
     */
    public Article retraction(Instant when) {
        return copy(id, null, publication(), when);
    }

    private Article copy(String otherId, String otherText, PublicationTime otherTime, Instant otherShown) {
        return new Article(
                otherId,
                revision,
                address,
                feed,
                guid,
                source,
                url,
                title,
                otherText,
                language,
                authors,
                categories,
                otherTime.time(),
                otherTime.precision(),
                otherTime.origin(),
                updated,
                otherShown);
    }

    /** A retracted article has no text any more and can carry no tag. */
    public boolean retracted() {
        return text == null;
    }
}
