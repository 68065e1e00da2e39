package org.mineralwatch.app.diff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.identity.KnownArticle;
import org.mineralwatch.processor.story.Member;
import org.mineralwatch.processor.tagging.Explanation;
import org.mineralwatch.processor.tagging.Tagger;
import org.mineralwatch.processor.text.Zoned;

/** Two rule sets side by side: an article's zones are found once, then each judges it. One instance serves all threads. */
public final class BothRules {
    private final RuleSet[] rules;
    private final Tagger[] taggers;

    /**
     * @param before the old rule set
     * @param beforeTagger which judges by it
     * @param after the new one
     * @param afterTagger which judges by that
     */
    public BothRules(RuleSet before, Tagger beforeTagger, RuleSet after, Tagger afterTagger) {
        this.rules = new RuleSet[] {before, after};
        this.taggers = new Tagger[] {beforeTagger, afterTagger};
    }

    /** The subjects of either. */
    SortedSet<String> subjects() {
        SortedSet<String> subjects = new TreeSet<>();
        Arrays.stream(rules).forEach(set -> subjects.addAll(set.subjects()));
        return subjects;
    }

    String version(Side side) {
        return rules[side.ordinal()].version();
    }

    /** What one of them asks of the stories of its subjects. */
    Map<String, AlertRule> alertRules(Side side) {
        return taggers[side.ordinal()].alertRules();
    }

    /** Why one of them judges an article as it does. */
    Explanation explain(Side side, Article article) {
        return taggers[side.ordinal()].explain(article);
    }

    /** Judges a revision by both. */
    Examined examine(Article article) {
        KnownArticle known = KnownArticle.of(article);
        if (article.retracted()) {
            return new Examined(article.address(), known, null, null);
        }
        Zoned zoned = Zoned.of(article);
        List<Verdict> verdicts = Verdict.of(
                taggers[0].tag(article, zoned).tags(),
                taggers[1].tag(article, zoned).tags());
        if (verdicts.isEmpty()) {
            return new Examined(article.address(), known, null, null);
        }
        Compared compared = Compared.of(article, Member.of(article, zoned), verdicts);
        return new Examined(article.address(), known, compared, compared.differs() ? article : null);
    }
}
