package org.mineralwatch.ingest.corpus;

import java.time.Instant;
import java.util.List;
import org.mineralwatch.ingest.feed.PlainText;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.CanonicalAddress;
import org.mineralwatch.news.Id;
import org.mineralwatch.news.PublicationTime;

/** Makes articles of corpora that are no feeds. */
final class CorpusArticle {
    private CorpusArticle() {}

    /**
     * An article of a corpus.
     *
     * @param givenId its identity where the corpus gives one, else null
     * @param url its address, or null; without one the text itself identifies it
     * @param published publication time
     * @param updated time of this revision, or null
     */
    static Article of(
            String givenId,
            String url,
            String source,
            String title,
            String text,
            PublicationTime published,
            Instant updated) {
        String canonical = CanonicalAddress.of(url).orElse(null);
        String address = canonical != null ? canonical : "text:" + (givenId != null ? givenId : Id.of(title, text));
        String revision = Id.of(PlainText.fold(title), PlainText.fold(url), PlainText.fold(text));
        return new Article(
                givenId != null ? givenId : Article.firstId(address, published),
                revision,
                givenId != null ? "text:" + givenId : address,
                null,
                null,
                source,
                canonical == null ? null : url.strip(),
                title,
                text,
                null,
                List.of(),
                List.of(),
                published.time(),
                published.precision(),
                published.origin(),
                updated,
                updated);
    }
}
