package org.mineralwatch.app.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mineralwatch.app.alert.AlertPrinter;
import org.mineralwatch.app.explain.AlertArchive;
import org.mineralwatch.app.wiring.RulesTopic;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Lane;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.news.Topics;
import org.mineralwatch.service.KafkaConnection;
import org.mineralwatch.service.StartFailure;

/** Finds what is needed to explain an alert: itself, its articles, and the rule set that raised it. */
final class AlertLookup {
    private final KafkaConnection kafka;

    AlertLookup(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /**
     * An alert and its articles as they are now.
     *
     * @param alert as it stands last
     * @param byId those of its articles that the archive has, by id
     */
    record Result(Alert alert, Map<String, Article> byId) {
        String described() {
            return AlertPrinter.line(alert);
        }

        List<Article> articles() {
            return List.copyOf(byId.values());
        }

        /** What to say of the articles that the archive does not have. */
        List<String> missing() {
            return alert.articles().stream()
                    .filter(article -> !byId.containsKey(article.id()))
                    .map(article -> "its article " + article.id() + ", '" + article.title() + "', is not on "
                            + Lane.LIVE.topic(Topics.ARTICLES))
                    .toList();
        }
    }

    /** @throws StartFailure when there is no such alert */
    Result find(String id) {
        if (!Wiring.has(kafka, Lane.LIVE, Topics.ARTICLES)) {
            throw new StartFailure("there are no articles and so no alerts on " + kafka);
        }
        AlertArchive archive = new AlertArchive(kafka);
        Alert alert = archive.alert(id)
                .orElseThrow(() -> new StartFailure("there is neither such a file nor such an alert on " + kafka));
        return new Result(alert, archive.articles(alert));
    }

    /** Gives the rules of the configuration folder. */
    interface Configured {
        ExplainingRules read() throws IOException;
    }

    /** The rule set that judged, while the topic still has it; else that of the configuration folder, with a word about it. */
    ExplainingRules rules(Result found, Configured configured) throws IOException {
        String version = found.alert().ruleset();
        if (Wiring.has(kafka, Lane.LIVE, Topics.RULES)) {
            Optional<RuleSet> judged = new RulesTopic(kafka, Lane.LIVE).find(version);
            if (judged.isPresent()) {
                try {
                    return ExplainingRules.of(judged.get());
                } catch (IllegalArgumentException e) {
                    System.err.println("rule set " + version + " was written for another version of this program");
                }
            }
        }
        ExplainingRules now = configured.read();
        if (!now.rules().version().equals(version)) {
            System.err.println("rule set " + version + ", which raised the alert, is not to be had: what follows is by "
                    + now.rules().version());
        }
        return now;
    }
}
