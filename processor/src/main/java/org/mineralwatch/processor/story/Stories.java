package org.mineralwatch.processor.story;

import java.util.Comparator;
import java.util.List;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;

/** Makes stories from tagged articles: for now each article tells a story of its own under each of its subjects. */
public final class Stories {
    /** How much evidence a story shows: the heaviest, enough to explain it without repeating the article. */
    static final int EVIDENCE_SHOWN = 5;

    private static final Comparator<Evidence> HEAVIEST_FIRST = Comparator.comparingInt(Evidence::weight)
            .reversed()
            .thenComparing(Evidence::zone)
            .thenComparingInt(Evidence::start)
            .thenComparing(Evidence::term);

    private Stories() {}

    /** The story that one article tells under one of its tags. */
    public static Story of(TaggedArticle tagged, Tag tag) {
        Article article = tagged.article();
        StoryArticle listed = new StoryArticle(
                article.id(), article.url(), article.source(), article.title(), article.published(), article.id());
        return new Story(
                Story.idOf(tag.subject(), article.id()),
                tag.subject(),
                article.title(),
                List.of(listed),
                1,
                tagged.countries(),
                tagged.minerals(),
                tag.evidence().stream()
                        .sorted(HEAVIEST_FIRST)
                        .limit(EVIDENCE_SHOWN)
                        .toList(),
                tag.score(),
                tagged.ruleset(),
                article.published(),
                article.published());
    }
}
