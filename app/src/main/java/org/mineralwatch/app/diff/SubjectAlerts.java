package org.mineralwatch.app.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Story;
import org.mineralwatch.processor.story.Grouping;
import org.mineralwatch.processor.story.Teller;
import org.mineralwatch.processor.story.Telling;
import org.mineralwatch.sink.alert.AlertPolicy;

/**
 * The standing alerts of one subject by each rule set. What the stories are follows from the set of articles alone, so the articles
 * that the new rules tag are grouped by taking the lost ones out of the old stories and putting the gained ones in.
 */
final class SubjectAlerts {
    private final String subject;
    private final BothRules rules;
    private final Map<String, SubjectArticle> articles = new HashMap<>();
    private final Grouping grouping = new Grouping();

    private SubjectAlerts(String subject, BothRules rules, Collection<SubjectArticle> articles) {
        this.subject = subject;
        this.rules = rules;
        articles.forEach(article -> this.articles.put(article.id(), article));
    }

    /** Of all articles that either rule set gives the subject. */
    static AlertDiff of(String subject, BothRules rules, Collection<SubjectArticle> articles) {
        return new SubjectAlerts(subject, rules, articles).diff();
    }

    private AlertDiff diff() {
        each(Side.BEFORE, article -> grouping.put(article.member()));
        Collection<Grouping.Group> groups = grouping.groups();
        List<StandingAlert> before = alerts(Side.BEFORE, groups);
        boolean same = articles.values().stream()
                .noneMatch(
                        article -> article.verdict().lost() || article.verdict().gained());
        if (!same) {
            move();
            groups = grouping.groups();
        }
        return AlertDiff.of(before, alerts(Side.AFTER, groups));
    }

    private void each(Side side, Consumer<SubjectArticle> taker) {
        articles.values().stream()
                .filter(article -> article.verdict().tagged(side))
                .forEach(taker);
    }

    private void move() {
        articles.values().forEach(article -> {
            if (article.verdict().lost()) {
                grouping.remove(article.id());
            } else if (article.verdict().gained()) {
                grouping.put(article.member());
            }
        });
    }

    private List<StandingAlert> alerts(Side side, Collection<Grouping.Group> groups) {
        AlertRule rule = rules.alertRules(side).get(subject);
        List<StandingAlert> alerts = new ArrayList<>();
        for (Grouping.Group group : groups) {
            Story story = Teller.tell(subject, group, id -> telling(articles.get(id), side, rule));
            AlertPolicy.next(null, story)
                    .ifPresent(alert -> alerts.add(new StandingAlert(
                            alert,
                            group.articles().stream()
                                    .map(copy -> copy.member().id())
                                    .toList())));
        }
        return alerts;
    }

    /** As far as it is asked whether there is an alert, and how severe; what an article names and shows makes no difference to that. */
    private Telling telling(SubjectArticle article, Side side, AlertRule rule) {
        return new Telling(
                article.id(),
                article.article(),
                article.verdict().score(side),
                List.of(),
                List.of(),
                List.of(),
                rules.version(side),
                rule,
                null);
    }
}
