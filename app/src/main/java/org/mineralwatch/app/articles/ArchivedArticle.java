package org.mineralwatch.app.articles;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mineralwatch.news.Article;

/**
 * An article as the archive has it.
 *
 * @param current as it stands; without text when it is retracted
 * @param revisions as they came, those shown first before, retractions among them
 */
public record ArchivedArticle(Article current, List<Article> revisions) {
    public ArchivedArticle {
        revisions = List.copyOf(revisions);
    }

    public boolean retracted() {
        return current.retracted();
    }

    /**
     * What retracts it: a retraction of each content that it showed, so that none of them brings it back; that of the current one
     * is the last, so that it stands under its title.
     *
     * @param when it is retracted
     */
    List<Article> retraction(Instant when) {
        Map<String, Article> byContent = new LinkedHashMap<>();
        revisions.forEach(revision -> byContent.put(revision.revision(), revision.retraction(when.minusMillis(1))));
        byContent.computeIfPresent(current.revision(), (content, retraction) -> retraction.retraction(when));
        return List.copyOf(byContent.values());
    }
}
