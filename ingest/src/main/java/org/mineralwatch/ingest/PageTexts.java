package org.mineralwatch.ingest;

import java.util.List;
import java.util.Map;
import org.mineralwatch.ingest.page.Page;
import org.mineralwatch.news.Article;

/**
 * The pages that were fetched for the entries of one document. Only what an article says is taken from its page, never which article
 * or revision it is: a revision is a change of what the feed served.
 *
 * @param byRevision by the article's id and revision
 */
record PageTexts(Map<String, Page> byRevision) {
    static final PageTexts NONE = new PageTexts(Map.of());

    static String key(Article article) {
        return article.id() + " " + article.revision();
    }

    /** The same poll with the articles' texts as their pages have them. */
    Settled into(Settled settled) {
        if (byRevision.isEmpty()) {
            return settled;
        }
        List<Article> articles = settled.articles().stream().map(this::whole).toList();
        return new Settled(settled.outcome(), articles, settled.next(), settled.books(), settled.letter());
    }

    private Article whole(Article article) {
        Page page = byRevision.get(key(article));
        return page == null ? article : article.withPage(page.text(), page.published());
    }
}
