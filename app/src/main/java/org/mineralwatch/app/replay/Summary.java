package org.mineralwatch.app.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import org.mineralwatch.news.Books;

/**
 * What a replay did; the books of the whole corpus, also when the replay was interrupted and resumed.
 *
 * @param documents files, polls or lines of JSON that were read
 * @param fetched entries in them: new + edited + known + dropped
 * @param added new articles ({@code new} in JSON)
 * @param edited new revisions of articles
 * @param known entries that changed nothing
 * @param dropped entries left out, by reason
 * @param articles articles judged
 * @param revisions new + edited
 * @param tagged articles by subject
 * @param alerts standing alerts by subject
 * @param seconds how long it took
 */
public record Summary(
        long documents,
        long fetched,
        @JsonProperty("new") long added,
        long edited,
        long known,
        Map<String, Long> dropped,
        long articles,
        long revisions,
        Map<String, Long> tagged,
        Map<String, Long> alerts,
        double seconds) {
    static Summary of(
            long documents,
            Books books,
            long articles,
            Map<String, Long> tagged,
            Map<String, Long> alerts,
            double seconds) {
        return new Summary(
                documents,
                books.fetched(),
                books.added(),
                books.edited(),
                books.known(),
                books.dropped(),
                articles,
                books.added() + books.edited(),
                tagged,
                alerts,
                seconds);
    }

    /** The summary for people. */
    public String readable() {
        return BooksLine.of(documents, seconds, new Books(fetched, added, known, edited, dropped))
                + String.format(Locale.ROOT, "%n%,d articles judged; tagged %s; alerts %s", articles, tagged, alerts);
    }
}
