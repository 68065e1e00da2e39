package org.mineralwatch.processor.story;

import java.time.Instant;
import java.util.Comparator;
import org.mineralwatch.news.Article;
import org.mineralwatch.processor.text.Zoned;

/**
 * An article among those of a subject, as far as grouping them asks.
 *
 * @param id the article's id
 * @param seconds publication time in seconds since 1970, or {@link #UNDATED}
 * @param profile what it says
 */
public record Member(String id, long seconds, Profile profile) {
    /** Of an article whose publication time nobody said; later than all others. */
    static final long UNDATED = Long.MAX_VALUE;

    /** The canonical order: earliest first, undated last, then by id. */
    static final Comparator<Member> CANONICAL =
            Comparator.comparingLong(Member::seconds).thenComparing(Member::id);

    /** Of an article that is not retracted. */
    public static Member of(Article article) {
        return of(article, Zoned.of(article));
    }

    /** The same where its zones are known. */
    public static Member of(Article article, Zoned zoned) {
        return of(article.id(), article.published(), Profiler.of(zoned));
    }

    /** Of an article with a publication time or null. */
    static Member of(String id, Instant published, Profile profile) {
        return new Member(id, published == null ? UNDATED : published.getEpochSecond(), profile);
    }

    boolean isUndated() {
        return seconds == UNDATED;
    }
}
