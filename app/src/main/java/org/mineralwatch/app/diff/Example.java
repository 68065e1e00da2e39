package org.mineralwatch.app.diff;

import java.util.List;
import org.mineralwatch.app.output.FirstWords;
import org.mineralwatch.news.Article;
import org.mineralwatch.processor.tagging.Judgement;

/**
 * An article that shows what a change of rules does, with the evidence that changed.
 *
 * @param article as it stands under the subject
 * @param title what to call it for people
 * @param before its score and what makes a tag, by the old rules
 * @param after the same by the new ones
 * @param terms what gives another score now, the weightiest first
 */
record Example(SubjectArticle article, String title, Sum before, Sum after, List<TermChange> terms) {
    /**
     * What a rule set comes to.
     *
     * @param score in thousandths, from 0 on
     * @param threshold from which on there is a tag; 0 where there is no such subject
     */
    record Sum(int score, int threshold) {
        private static Sum of(Judgement judgement) {
            return judgement == null ? new Sum(0, 0) : new Sum(judgement.score(), judgement.threshold());
        }
    }

    /** Explains an article by both rule sets. */
    static Example of(SubjectArticle article, Article text, BothRules rules) {
        String subject = article.verdict().subject();
        Judgement before = judgement(rules, Side.BEFORE, text, subject);
        Judgement after = judgement(rules, Side.AFTER, text, subject);
        String title = FirstWords.of(text.title(), text.text());
        return new Example(article, title, Sum.of(before), Sum.of(after), TermChange.of(before, after));
    }

    private static Judgement judgement(BothRules rules, Side side, Article text, String subject) {
        return rules.explain(side, text).judgements().stream()
                .filter(judgement -> judgement.subject().equals(subject))
                .findFirst()
                .orElse(null);
    }
}
