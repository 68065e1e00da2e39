package org.mineralwatch.processor.review;

import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Id;
import org.mineralwatch.news.PublicationTime;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.rules.Example;
import org.mineralwatch.processor.rules.Rules;
import org.mineralwatch.processor.tagging.Fate;
import org.mineralwatch.processor.tagging.Finding;
import org.mineralwatch.processor.tagging.Judgement;
import org.mineralwatch.processor.tagging.Tagger;

/** Runs the tests that stand beside the rules. */
public final class ExampleRun {
    private ExampleRun() {}

    /**
     * What a rule set says of its own examples, in order of subject, file and line.
     *
     * @throws org.mineralwatch.processor.rules.BrokenRuleSetException when it cannot judge
     */
    public static List<ExampleResult> of(RuleSet rules) {
        Tagger tagger = new Tagger(Rules.compile(rules));
        return Rules.examples(rules).stream()
                .map(example -> result(example, tagger))
                .toList();
    }

    private static ExampleResult result(Example example, Tagger tagger) {
        Judgement judgement = tagger.explain(article(example)).judgements().stream()
                .filter(each -> each.subject().equals(example.subject()))
                .findFirst()
                .orElseThrow();
        List<String> failures = new ArrayList<>();
        if (judgement.tagged() != example.matches()) {
            failures.add(verdict(example, judgement));
        }
        List<String> counting = judgement.findings().stream()
                .filter(finding -> finding.fate() == Fate.COUNTS)
                .map(Finding::term)
                .distinct()
                .toList();
        example.evidence().stream()
                .filter(term -> !counting.contains(term))
                .forEach(term -> failures.add("expected '" + term + "' among the evidence, which is "
                        + (counting.isEmpty() ? "empty" : quoted(counting))));
        return new ExampleResult(example, failures, judgement);
    }

    private static String quoted(List<String> terms) {
        return "'" + String.join("', '", terms) + "'";
    }

    private static String verdict(Example example, Judgement judgement) {
        String sum = "it scores " + judgement.score() + ", the threshold is " + judgement.threshold();
        if (!example.matches()) {
            return "expected no tag '" + example.subject() + "', but " + sum;
        }
        boolean enough = judgement.score() >= judgement.threshold();
        return "expected the tag '" + example.subject() + "', but " + sum
                + (enough ? ", and none of its terms may make a tag alone" : "");
    }

    private static Article article(Example example) {
        String id = Id.of("example", example.place().toString());
        return new Article(
                id,
                id,
                id,
                null,
                null,
                null,
                null,
                example.title(),
                example.text(),
                null,
                null,
                null,
                example.published(),
                PublicationTime.Precision.DAY,
                PublicationTime.Origin.CORPUS,
                null,
                null);
    }
}
