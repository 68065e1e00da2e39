package org.mineralwatch.ingest.corpus;

import org.mineralwatch.news.Article;

/** Keeps the books of corpora that are no feeds: an article is new, edited, or known by the revision it last had. */
final class KnownRevisions {
    private final Noted revisions = new Noted();
    private final CorpusCount count;

    KnownRevisions(CorpusCount count) {
        this.count = count;
    }

    /** Books an article and tells whether it is worth handing on. */
    boolean changes(Article article) {
        Noted.Change change = revisions.note(article.id(), article.revision());
        switch (change) {
            case NEW -> count.added();
            case OTHER -> count.edited();
            case NONE -> count.known();
        }
        return change != Noted.Change.NONE;
    }
}
