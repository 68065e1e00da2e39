package org.mineralwatch.news;

import java.time.Instant;

/**
 * An article as a story or an alert lists it.
 *
 * @param id the article's id
 * @param url its link, or null
 * @param outlet who printed it, or null
 * @param title its headline
 * @param published when, or null
 * @param origin id of the text it goes back to: its own id, or that of the earliest near copy
 */
public record StoryArticle(String id, String url, String outlet, String title, Instant published, String origin) {
    /** Of an article that goes back to itself. */
    public static StoryArticle of(Article article) {
        return new StoryArticle(
                article.id(), article.url(), article.source(), article.title(), article.published(), article.id());
    }

    /** The same with the text that it goes back to. */
    public StoryArticle from(String otherOrigin) {
        return new StoryArticle(id, url, outlet, title, published, otherOrigin);
    }
}
