package org.mineralwatch.app.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.identity.KnownArticle;
import org.mineralwatch.processor.rules.JointRules;
import org.mineralwatch.processor.rules.Rules;
import org.mineralwatch.processor.story.Member;
import org.mineralwatch.processor.tagging.Explanation;
import org.mineralwatch.processor.tagging.Scoring;
import org.mineralwatch.processor.tagging.Tagger;
import org.mineralwatch.processor.text.Zoned;

/** Two rule sets side by side: an article is read once for both. One instance serves all threads. */
public final class BothRules {
    private final Judge before;
    private final Judge after;
    private final Scoring scoring;
    private final SortedSet<String> subjects = new TreeSet<>();

    /** One of them by itself, and where its subjects stand among those of both. */
    private record Judge(RuleSet rules, Tagger tagger, SortedMap<String, Integer> owners) {
        int score(String subject, int[] scores) {
            Integer owner = owners.get(subject);
            return owner == null ? 0 : scores[owner];
        }
    }

    private BothRules(JointRules joint, RuleSet before, RuleSet after) {
        this.before = new Judge(before, new Tagger(Rules.compile(before)), joint.before());
        this.after = new Judge(after, new Tagger(Rules.compile(after)), joint.after());
        this.scoring = new Scoring(joint.rules());
        subjects.addAll(joint.before().keySet());
        subjects.addAll(joint.after().keySet());
    }

    /** Compiles two rule sets; a broken one is refused with all that is wrong with it. */
    public static BothRules of(RuleSet before, RuleSet after) {
        return new BothRules(Rules.join(before, after), before, after);
    }

    /** The subjects of either. */
    SortedSet<String> subjects() {
        return subjects;
    }

    String version(Side side) {
        return judge(side).rules.version();
    }

    /** What one of them asks of the stories of its subjects. */
    Map<String, AlertRule> alertRules(Side side) {
        return judge(side).tagger.alertRules();
    }

    /** Why one of them judges an article as it does. */
    Explanation explain(Side side, Article article) {
        return judge(side).tagger.explain(article);
    }

    /** Judges a revision by both. */
    Examined examine(Article article) {
        KnownArticle known = KnownArticle.of(article);
        if (article.retracted()) {
            return new Examined(article.address(), known, null, null);
        }
        Zoned zoned = Zoned.of(article);
        List<Verdict> verdicts = verdicts(scoring.scores(article, zoned));
        if (verdicts.isEmpty()) {
            return new Examined(article.address(), known, null, null);
        }
        Compared compared = Compared.of(article, Member.of(article, zoned), verdicts);
        return new Examined(article.address(), known, compared, compared.differs() ? article : null);
    }

    private List<Verdict> verdicts(int[] scores) {
        List<Verdict> verdicts = new ArrayList<>(1);
        for (String subject : subjects) {
            Verdict verdict = new Verdict(subject, before.score(subject, scores), after.score(subject, scores));
            if (verdict.tagged(Side.BEFORE) || verdict.tagged(Side.AFTER)) {
                verdicts.add(verdict);
            }
        }
        return List.copyOf(verdicts);
    }

    private Judge judge(Side side) {
        return side == Side.BEFORE ? before : after;
    }
}
