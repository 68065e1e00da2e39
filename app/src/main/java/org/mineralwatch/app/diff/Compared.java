package org.mineralwatch.app.diff;

import java.util.List;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.processor.story.Member;

/**
 * A revision of an article that one of two rule sets tags at least: all that is kept of it once it is read.
 *
 * @param article as a story lists it
 * @param member what it says, for grouping it with others
 * @param verdicts one a subject that it has under either rule set
 */
record Compared(StoryArticle article, Member member, List<Verdict> verdicts) {
    static Compared of(Article article, Member member, List<Verdict> verdicts) {
        return new Compared(StoryArticle.of(article), member, verdicts);
    }

    boolean differs() {
        return verdicts.stream().anyMatch(Verdict::differs);
    }
}
