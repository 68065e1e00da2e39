package org.mineralwatch.processor.topology;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.Comparator;
import org.mineralwatch.news.Article;

/**
 * What the identity store keeps of an article: enough to tell whether another revision comes after. The one shown last is
 * current, ties go to the greater content hash; arrival never counts, so every order of arrival ends with the same one.
 *
 * @param revision content hash of the current revision
 * @param shown when it was shown, or null
 */
record CurrentRevision(String revision, Instant shown) {
    private static final Comparator<CurrentRevision> ORDER =
            comparing(CurrentRevision::shown, nullsFirst(naturalOrder())).thenComparing(CurrentRevision::revision);

    static CurrentRevision of(Article article) {
        return new CurrentRevision(article.revision(), article.shown());
    }

    boolean before(CurrentRevision next) {
        return ORDER.compare(this, next) < 0;
    }
}
