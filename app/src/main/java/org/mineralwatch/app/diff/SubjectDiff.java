package org.mineralwatch.app.diff;

import java.util.Collection;
import java.util.List;

/**
 * What a change of rules changes under one subject.
 *
 * @param subject its name
 * @param before articles that the old rules tag
 * @param after articles that the new ones tag
 * @param rescored articles that both tag, with another score
 * @param gained articles that gain the tag, by id
 * @param lost articles that lose it, by id
 * @param scores of all tags, before and after
 * @param alerts what becomes of its alerts
 * @param examples articles that tell most of the change
 */
record SubjectDiff(
        String subject,
        int before,
        int after,
        int rescored,
        List<SubjectArticle> gained,
        List<SubjectArticle> lost,
        ScoreHistogram scores,
        AlertDiff alerts,
        List<Example> examples) {
    static SubjectDiff of(String subject, BothRules rules, Collection<SubjectArticle> articles, Candidates candidates) {
        List<Verdict> verdicts = articles.stream().map(SubjectArticle::verdict).toList();
        return new SubjectDiff(
                subject,
                (int) verdicts.stream()
                        .filter(verdict -> verdict.tagged(Side.BEFORE))
                        .count(),
                (int) verdicts.stream()
                        .filter(verdict -> verdict.tagged(Side.AFTER))
                        .count(),
                (int) verdicts.stream().filter(Verdict::rescored).count(),
                articles.stream()
                        .filter(article -> article.verdict().gained())
                        .sorted(SubjectArticle.BY_ID)
                        .toList(),
                articles.stream()
                        .filter(article -> article.verdict().lost())
                        .sorted(SubjectArticle.BY_ID)
                        .toList(),
                ScoreHistogram.of(verdicts),
                SubjectAlerts.of(subject, rules, articles),
                candidates.examples(subject, articles, rules));
    }

    boolean isEmpty() {
        return gained.isEmpty()
                && lost.isEmpty()
                && rescored == 0
                && alerts.appeared().isEmpty()
                && alerts.disappeared().isEmpty()
                && alerts.changed().isEmpty();
    }
}
