package org.mineralwatch.app.diff;

import org.mineralwatch.news.Article;
import org.mineralwatch.processor.identity.KnownArticle;

/**
 * A revision of an article that both rule sets have judged.
 *
 * @param address under which it is identified
 * @param known what it tells of the article's identity
 * @param compared what is kept of it; null when neither rule set tags it
 * @param article the revision itself where the rule sets differ on it, else null
 */
record Examined(String address, KnownArticle known, Compared compared, Article article) {}
