package org.mineralwatch.lab.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.Tag;
import org.mineralwatch.processor.story.Grouping;
import org.mineralwatch.processor.story.Member;
import org.mineralwatch.processor.story.Teller;
import org.mineralwatch.processor.story.Telling;
import org.mineralwatch.processor.tagging.Judged;
import org.mineralwatch.sink.alert.AlertPolicy;

/**
 * The alerts that must stand in the end, worked out from the articles by pure code in one thread: no Kafka, no Streams, no store and no
 * transaction has a part in it.
 */
final class ExpectedAlerts {
    private final Function<Article, Judged> judge;
    private final Map<String, Grouping> groupings = new HashMap<>();
    private final Map<String, Map<String, Telling>> tellings = new HashMap<>();
    private final Map<String, Boolean> put = new HashMap<>();

    ExpectedAlerts(RuleSet rules) {
        judge = Wiring.judge(rules);
    }

    /** By alert id what each says, given all articles so far. */
    TreeMap<String, String> of(Collection<Article> articles) {
        articles.stream()
                .filter(article -> put.putIfAbsent(article.id(), true) == null)
                .forEach(this::put);
        TreeMap<String, String> alerts = new TreeMap<>();
        groupings.forEach((subject, grouping) -> grouping.groups()
                .forEach(group -> AlertPolicy.next(null, Teller.tell(subject, group, tellings.get(subject)::get))
                        .ifPresent(alert -> alerts.put(alert.id(), form(alert)))));
        return alerts;
    }

    private void put(Article article) {
        Judged judged = judge.apply(article);
        for (Tag tag : judged.article().tags()) {
            String subject = tag.subject();
            Telling telling = Telling.of(
                    judged.article(), tag, judged.alertRules().get(subject), Member.of(article, judged.zoned()));
            tellings.computeIfAbsent(subject, any -> new HashMap<>()).put(article.id(), telling);
            groupings.computeIfAbsent(subject, any -> new Grouping()).put(telling.member());
        }
    }

    private static String form(Alert alert) {
        return StandingAlerts.form((ObjectNode) Json.MAPPER.valueToTree(alert));
    }
}
