package org.mineralwatch.ingest.corpus;

import java.util.Map;
import org.mineralwatch.news.Books;

/** Counts what a corpus held while it is read. Used by one thread. */
public final class CorpusCount {
    private long documents;
    private Books books = Books.EMPTY;

    void document() {
        documents++;
    }

    void add(Books more) {
        books = books.plus(more);
    }

    void dropped(String reason) {
        add(new Books(1, 0, 0, 0, Map.of(reason, 1L)));
    }

    /** An article that was counted as new or edited, and is left out after all. */
    void leftOut(boolean edited, String reason) {
        add(new Books(0, edited ? 0 : -1, 0, edited ? -1 : 0, Map.of(reason, 1L)));
    }

    /** Documents read so far: files, polls, or lines of JSON. */
    public long documents() {
        return documents;
    }

    /** What became of every entry in them. */
    public Books books() {
        return books;
    }
}
