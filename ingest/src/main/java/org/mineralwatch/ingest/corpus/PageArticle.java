package org.mineralwatch.ingest.corpus;

import java.time.Instant;
import java.util.Optional;
import org.mineralwatch.ingest.page.NoPage;
import org.mineralwatch.ingest.page.Page;
import org.mineralwatch.ingest.page.PageDocument;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.PublicationTime;

/** Makes articles of pages. What a side file says goes before what the page says of itself. */
final class PageArticle {
    private PageArticle() {}

    /**
     * What a side file says of a page; each part may be null.
     *
     * @param url its address
     * @param source its outlet
     * @param published ISO 8601
     */
    record Said(String url, String source, String published) {
        static final Said NOTHING = new Said(null, null, null);
    }

    /**
     * The article in a page, or why there is none.
     *
     * @param document the page as read
     * @param said what a side file says of it
     * @param updated when it was fetched, or null
     */
    static Result of(PageDocument document, Said said, Instant updated) {
        if (document instanceof NoPage none) {
            return new Refused(none.reason());
        }
        Page page = (Page) document;
        Optional<PublicationTime> published = Dates.read(said.published);
        if (published.isEmpty()) {
            return new Refused(SideFile.NAME + " gives it a time that is not ISO 8601");
        }
        return page.text().isEmpty()
                ? new Refused("has no article in it")
                : new Accepted(CorpusArticle.of(
                        null,
                        said.url != null ? said.url : page.address(),
                        said.source != null ? said.source : page.source(),
                        page.title(),
                        page.text(),
                        said.published != null ? published.get() : page.published(),
                        updated));
    }

    /** Either an article or the reason why there is none. */
    sealed interface Result {}

    /** An article. */
    record Accepted(Article article) implements Result {}

    /** None, and why. */
    record Refused(String reason) implements Result {}
}
