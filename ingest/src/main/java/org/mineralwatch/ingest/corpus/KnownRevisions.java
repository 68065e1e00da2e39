package org.mineralwatch.ingest.corpus;

import java.util.HashMap;
import java.util.Map;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Books;

/** Keeps the books of corpora that are no feeds: an article is new, edited, or known by the revision it last had. */
final class KnownRevisions {
    private static final Books NEW = new Books(1, 1, 0, 0, null);
    private static final Books KNOWN = new Books(1, 0, 1, 0, null);
    private static final Books EDITED = new Books(1, 0, 0, 1, null);

    private final Map<String, String> revisions = new HashMap<>();
    private final CorpusCount count;

    KnownRevisions(CorpusCount count) {
        this.count = count;
    }

    /** Books an article and tells whether it is worth handing on. */
    boolean changes(Article article) {
        String last = revisions.put(article.id(), article.revision());
        count.add(last == null ? NEW : last.equals(article.revision()) ? KNOWN : EDITED);
        return !article.revision().equals(last);
    }
}
