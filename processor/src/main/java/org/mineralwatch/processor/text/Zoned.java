package org.mineralwatch.processor.text;

import java.util.List;
import org.mineralwatch.news.Article;

/**
 * An article's title and text with their zones, which are found once for all who read them.
 *
 * @param title its title
 * @param text its text
 * @param titlePassages of its title
 * @param textPassages of its text
 */
public record Zoned(Chars title, Chars text, List<Passage> titlePassages, List<Passage> textPassages) {
    public static Zoned of(Article article) {
        Chars title = Chars.of(article.title());
        Chars text = Chars.of(article.text());
        return new Zoned(title, text, Zones.ofTitle(title, article.source(), article.address()), Zones.of(title, text));
    }
}
