package org.mineralwatch.app.diff;

import java.util.Comparator;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.processor.story.Member;

/**
 * An article under one subject that either rule set gives it.
 *
 * @param id the article's id, which its current revision may not have come with
 * @param revision the current one
 * @param verdict what both rule sets say of it
 */
record SubjectArticle(String id, Compared revision, Verdict verdict) {
    static final Comparator<SubjectArticle> BY_ID = Comparator.comparing(SubjectArticle::id);

    /** As a story lists it. */
    StoryArticle article() {
        StoryArticle came = revision.article();
        return came.id().equals(id)
                ? came
                : new StoryArticle(id, came.url(), came.outlet(), came.title(), came.published(), id);
    }

    /** What it says, for grouping it with others. */
    Member member() {
        Member came = revision.member();
        return came.id().equals(id) ? came : new Member(id, came.seconds(), came.profile());
    }
}
