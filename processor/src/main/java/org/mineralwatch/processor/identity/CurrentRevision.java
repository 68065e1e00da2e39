package org.mineralwatch.processor.identity;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.Comparator;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Id;

/**
 * Names a revision, and tells whether another comes after. The one shown last is current, ties go to the greater content hash;
 * arrival never counts, so every order of arrival ends with the same one.
 *
 * @param id under which it was seen
 * @param revision content hash
 * @param shown when it was shown, or null
 * @param details hash of what the content hash leaves out
 * @param retracted whether it has no text, or what it shows was retracted
 */
public record CurrentRevision(String id, String revision, Instant shown, String details, boolean retracted)
        implements Comparable<CurrentRevision> {
    private static final Comparator<CurrentRevision> ORDER = comparing(
                    CurrentRevision::shown, nullsFirst(naturalOrder()))
            .thenComparing(CurrentRevision::revision)
            .thenComparing(CurrentRevision::id)
            .thenComparing(CurrentRevision::details)
            .thenComparing(CurrentRevision::retracted);

    public static CurrentRevision of(Article article) {
        return new CurrentRevision(
                article.id(), article.revision(), article.shown(), detailsOf(article), article.retracted());
    }

    CurrentRevision asRetracted() {
        return new CurrentRevision(id, revision, shown, details, true);
    }

    /** The same as it came, when it stands retracted only since what it shows was. */
    public CurrentRevision asItCame() {
        return new CurrentRevision(id, revision, shown, details, false);
    }

    /** The article as it stands, given this revision as it came: without its text when that was retracted. */
    public Article standing(Article revisionAsItCame) {
        return retracted && !revisionAsItCame.retracted() ? revisionAsItCame.retraction(shown) : revisionAsItCame;
    }

    private static String detailsOf(Article article) {
        return Id.of(
                article.feed(),
                article.guid(),
                article.source(),
                article.url(),
                article.language(),
                article.authors().toString(),
                article.categories().toString(),
                article.publication().toString(),
                String.valueOf(article.updated()));
    }

    @Override
    public int compareTo(CurrentRevision other) {
        return ORDER.compare(this, other);
    }
}
