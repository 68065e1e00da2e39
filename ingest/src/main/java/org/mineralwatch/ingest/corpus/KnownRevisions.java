package org.mineralwatch.ingest.corpus;

import java.util.HashMap;
import java.util.Map;
import org.mineralwatch.news.Article;

/** Keeps the books of corpora that are no feeds: an article is new, edited, or known by the revision it last had. */
final class KnownRevisions {
    private final Map<String, String> revisions = new HashMap<>();
    private final CorpusCount count;

    KnownRevisions(CorpusCount count) {
        this.count = count;
    }

    /** Books an article and tells whether it is worth handing on. */
    boolean changes(Article article) {
        String last = revisions.put(article.id(), article.revision());
        boolean changes = !article.revision().equals(last);
        if (!changes) {
            count.known();
        } else if (last == null) {
            count.added();
        } else {
            count.edited();
        }
        return changes;
    }
}
