package org.mineralwatch.ingest.corpus;

import java.util.Map;
import java.util.function.Consumer;
import org.mineralwatch.news.Books;

/** Counts what a corpus held while it is read. Used by one thread. */
public final class CorpusCount {
    private static final Books NEW = new Books(1, 1, 0, 0, null);
    private static final Books KNOWN = new Books(1, 0, 1, 0, null);
    private static final Books EDITED = new Books(1, 0, 0, 1, null);

    private long documents;
    private Books books = Books.EMPTY;

    void document() {
        documents++;
    }

    void add(Books more) {
        books = books.plus(more);
    }

    /** An entry that is a new article. */
    void added() {
        add(NEW);
    }

    /** An entry that changes nothing. */
    void known() {
        add(KNOWN);
    }

    /** An entry that is a new revision. */
    void edited() {
        add(EDITED);
    }

    void dropped(String reason) {
        add(new Books(1, 0, 0, 0, Map.of(reason, 1L)));
    }

    /** A piece that could not be read is counted and handed on. */
    void unreadable(CorpusItem.Unreadable piece, Consumer<CorpusItem> out) {
        dropped("unreadable");
        out.accept(piece);
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
