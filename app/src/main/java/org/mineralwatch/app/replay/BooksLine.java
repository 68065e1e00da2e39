package org.mineralwatch.app.replay;

import java.util.Locale;
import org.mineralwatch.news.Books;

/** What became of the entries of a corpus, in a line for people. */
final class BooksLine {
    private BooksLine() {}

    static String of(long documents, double seconds, Books books) {
        return String.format(
                Locale.ROOT,
                "%,d documents in %.1f s: %,d entries = %,d new + %,d edited + %,d known + %,d dropped%s",
                documents,
                seconds,
                books.fetched(),
                books.added(),
                books.edited(),
                books.known(),
                books.dropped().values().stream().mapToLong(Long::longValue).sum(),
                books.dropped().isEmpty() ? "" : " " + books.dropped());
    }
}
