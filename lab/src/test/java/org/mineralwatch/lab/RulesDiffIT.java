package org.mineralwatch.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.corpus.ArticleLine;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.processor.rules.RuleSetFolder;

/** What a change of rules changes, held against the product's other ways to say the same. */
class RulesDiffIT {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Path CONFIG = Command.ROOT.resolve("config");

    @TempDir
    Path folder;

    @Test
    void it_names_the_real_articles_that_each_rule_set_by_itself_tags_otherwise() throws IOException {
        Path articles = SharedData.require("labelled/articles.jsonl");
        Path changed = Configuration.withOneWeightChanged(folder.resolve("changed"));
        Set<String> before = tags(articles, Wiring.tagger(RuleSetFolder.read(CONFIG)));
        Set<String> after = tags(articles, Wiring.tagger(RuleSetFolder.read(changed)));

        JsonNode diff = diff(changed, articles);

        assertThat(named(diff.at("/tags/lost"))).isNotEmpty().isEqualTo(without(before, after));
        assertThat(named(diff.at("/tags/gained"))).isEqualTo(without(after, before));
    }

    @Test
    void it_tells_the_alerts_that_two_replays_end_with() throws IOException {
        Path changed = Configuration.withOneWeightChanged(folder.resolve("changed"));
        Path security = changed.resolve("subjects/security.yaml");
        Files.writeString(security, Files.readString(security).replace("weight: 680", "weight: 90"));
        String sample = Command.ROOT.resolve("corpus/sample").toString();
        Set<String> before = alerts(Command.replay(folder, "before", List.of(sample), LIMIT));
        Set<String> after =
                alerts(Command.replay(folder, "after", List.of(sample, "--config", changed.toString()), LIMIT));

        JsonNode alerts = diff(changed, Path.of(sample)).get("alerts");

        assertThat(ids(alerts.get("disappeared")))
                .isNotEmpty()
                .isEqualTo(ids(without(before, after), without(after, before)));
        assertThat(ids(alerts.get("appeared"))).isEqualTo(ids(without(after, before), without(before, after)));
        assertThat(severities(alerts.get("changed"), "before")).isSubsetOf(before);
        assertThat(severities(alerts.get("changed"), "after")).isSubsetOf(after);
    }

    private JsonNode diff(Path changed, Path corpus) throws IOException {
        try (Command command = Command.start(
                folder, "rules", "diff", CONFIG.toString(), changed.toString(), corpus.toString(), "--json")) {
            assertThat(command.await(LIMIT)).as(command.said()).isZero();
            return Json.MAPPER.readTree(command.printed());
        }
    }

    private static Set<String> tags(Path articles, Function<Article, TaggedArticle> tagger) throws IOException {
        Set<String> tags = new HashSet<>();
        for (String line : Files.readAllLines(articles)) {
            TaggedArticle tagged = tagger.apply(((ArticleLine.Accepted) ArticleLine.read(line)).article());
            tagged.tags().forEach(tag -> tags.add(tagged.article().id() + " " + tag.subject()));
        }
        return tags;
    }

    private static Set<String> named(JsonNode tags) {
        Set<String> named = new HashSet<>();
        tags.forEach(tag ->
                named.add(tag.get("id").asText() + " " + tag.get("subject").asText()));
        return named;
    }

    /** Id and severity of the alerts that stand at the end of a replay. */
    private static Set<String> alerts(Path out) throws IOException {
        Set<String> alerts = new HashSet<>();
        for (String line : Files.readAllLines(out.resolve("alerts.jsonl"))) {
            JsonNode alert = Json.MAPPER.readTree(line);
            alerts.add(alert.get("id").asText() + " " + alert.get("severity").asText());
        }
        return alerts;
    }

    private static Set<String> severities(JsonNode changed, String side) {
        Set<String> severities = new HashSet<>();
        changed.forEach(alert -> severities.add(
                alert.get("id").asText() + " " + alert.at("/severity/" + side).asText()));
        return severities;
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }

    /** The ids of alerts that are not among others, whatever their severities. */
    private static Set<String> ids(Set<String> alerts, Set<String> others) {
        List<String> both = new ArrayList<>();
        others.forEach(other -> both.add(other.split(" ")[0]));
        Set<String> ids = new HashSet<>();
        alerts.forEach(alert -> ids.add(alert.split(" ")[0]));
        ids.removeAll(both);
        return ids;
    }

    private static Set<String> ids(JsonNode alerts) {
        return new HashSet<>(alerts.findValuesAsText("id"));
    }
}
