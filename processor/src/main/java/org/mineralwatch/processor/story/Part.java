package org.mineralwatch.processor.story;

import java.util.List;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.StoryArticle;

/**
 * What a story is written down from: an article, or several as they were told before, which together say no more than their story
 * did. So a story that grew need not be written down from all that its articles say.
 *
 * @param articles all, the earliest first
 * @param score greatest of the articles
 * @param evidence enough of it that the best of several parts is the best of all their articles
 * @param ruleset version of the rule set that judged the earliest article
 * @param rule what that rule set asks of the subject's stories
 */
record Part(
        List<StoryArticle> articles,
        int score,
        List<Evidence> evidence,
        List<String> countries,
        List<String> minerals,
        String ruleset,
        AlertRule rule) {
    static Part of(Telling telling) {
        return new Part(
                List.of(telling.article()),
                telling.score(),
                telling.evidence(),
                telling.countries(),
                telling.minerals(),
                telling.ruleset(),
                telling.rule());
    }

    /** Of a story that lists all its articles. */
    static Part of(Story story) {
        return new Part(
                story.articles(),
                story.score(),
                story.evidence(),
                story.countries(),
                story.minerals(),
                story.ruleset(),
                story.rule());
    }
}
