package org.mineralwatch.app.command;

import java.util.function.Function;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.tagging.Explanation;
import org.mineralwatch.service.Nearest;

/**
 * A rule set that explains.
 *
 * @param rules the rule set
 * @param explainer judges an article by it
 */
record ExplainingRules(RuleSet rules, Function<Article, Explanation> explainer) {
    static ExplainingRules of(RuleSet rules) {
        return new ExplainingRules(rules, Wiring.explainer(rules));
    }

    /**
     * The same, if it has a subject.
     *
     * @param subject its name, or null for none in particular
     */
    ExplainingRules require(String subject) {
        if (subject != null && !rules.subjects().contains(subject)) {
            throw new WrongUse("rule set " + rules.version() + " has no subject '" + subject + "', "
                    + Nearest.to(subject, rules.subjects()));
        }
        return this;
    }
}
