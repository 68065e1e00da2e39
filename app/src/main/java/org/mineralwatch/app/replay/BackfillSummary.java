package org.mineralwatch.app.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import org.mineralwatch.news.Books;

/**
 * What a backfill did.
 *
 * @param documents files, polls, lines of JSON or records that were read
 * @param fetched entries in them: new + edited + known + dropped
 * @param added new articles of the corpus ({@code new} in JSON)
 * @param edited new revisions of articles of the corpus
 * @param known entries that changed nothing
 * @param dropped entries left out, by reason
 * @param published revisions that were put into the live archive
 * @param there revisions that it had
 * @param seconds how long it took
 */
public record BackfillSummary(
        long documents,
        long fetched,
        @JsonProperty("new") long added,
        long edited,
        long known,
        Map<String, Long> dropped,
        long published,
        long there,
        double seconds) {
    static BackfillSummary of(long documents, Books books, long published, long there, double seconds) {
        return new BackfillSummary(
                documents,
                books.fetched(),
                books.added(),
                books.edited(),
                books.known(),
                books.dropped(),
                published,
                there,
                seconds);
    }

    /** The summary for people. */
    public String readable() {
        return BooksLine.of(documents, seconds, new Books(fetched, added, known, edited, dropped))
                + String.format(
                        Locale.ROOT,
                        "%n%,d revisions put into the live archive as backfill, %,d were there; its rooms judge them as they come",
                        published,
                        there);
    }
}
