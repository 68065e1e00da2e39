package org.mineralwatch.sink.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Alert.Severity;
import org.mineralwatch.news.Alert.Status;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.StoryArticle;

class AlertPolicyTest {
    private static final Instant TIME = Instant.parse("2026-09-01T00:00:00Z");

    @Test
    void a_new_story_raises_its_alert() {
        Alert alert = AlertPolicy.next(null, story("Ore pact", 1000)).orElseThrow();
        assertThat(alert.status()).isEqualTo(Status.RAISED);
        assertThat(alert.version()).isEqualTo(1);
        assertThat(alert.day()).isEqualTo("2026-09-01");
    }

    @Test
    void the_same_story_again_says_nothing() {
        Alert raised = AlertPolicy.next(null, story("Ore pact", 1000)).orElseThrow();
        assertThat(AlertPolicy.next(raised, story("Ore pact", 1000))).isEmpty();
    }

    @Test
    void a_changed_story_updates_under_the_same_id() {
        Alert raised = AlertPolicy.next(null, story("Ore pact", 1000)).orElseThrow();
        Alert updated = AlertPolicy.next(raised, story("Ore pact agreed", 2500)).orElseThrow();
        assertThat(updated.status()).isEqualTo(Status.UPDATED);
        assertThat(updated.version()).isEqualTo(2);
        assertThat(updated.changes()).containsExactly(Alert.Change.TEXT);
        assertThat(updated.id()).isEqualTo(raised.id());
        assertThat(updated.severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void an_update_says_what_it_brings() {
        Alert raised = AlertPolicy.next(null, story("Ore pact", 1000)).orElseThrow();
        Story before = story("Ore pact", 1000);
        StoryArticle copy = new StoryArticle("b", null, "Y", "Ore pact", TIME, "a");
        Story grown = new Story(
                before.id(),
                before.subject(),
                before.headline(),
                List.of(before.articles().get(0), copy),
                2,
                2,
                1,
                List.of("MN"),
                null,
                null,
                1000,
                "v1",
                null,
                TIME,
                TIME,
                null);
        Alert updated = AlertPolicy.next(raised, grown).orElseThrow();
        assertThat(updated.changes()).containsExactly(Alert.Change.ARTICLE, Alert.Change.OUTLET, Alert.Change.COUNTRY);
        assertThat(AlertPolicy.next(updated, grown)).isEmpty();
        assertThat(AlertPolicy.next(updated, before).orElseThrow().changes()).containsExactly(Alert.Change.LESS);
    }

    @Test
    void a_dissolved_story_withdraws_once_and_keeps_what_was_said() {
        Alert raised = AlertPolicy.next(null, story("Ore pact", 1000)).orElseThrow();
        Story dissolved = Story.dissolved("s", "rare-earth", "v2", null);
        Alert withdrawn = AlertPolicy.next(raised, dissolved).orElseThrow();
        assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(withdrawn.headline()).isEqualTo("Ore pact");
        assertThat(withdrawn.day()).isEqualTo(raised.day());
        assertThat(AlertPolicy.next(withdrawn, dissolved)).isEmpty();
    }

    @Test
    void a_story_that_another_one_tells_on_is_merged_into_that_ones_alert() {
        Alert raised = AlertPolicy.next(null, story("Ore pact", 1000)).orElseThrow();
        Alert merged = AlertPolicy.next(raised, Story.dissolved("s", "rare-earth", "v1", "t"))
                .orElseThrow();
        assertThat(merged.status()).isEqualTo(Status.MERGED);
        assertThat(merged.into()).isEqualTo(Alert.idOf("t"));
        assertThat(merged.standing()).isFalse();
    }

    @Test
    void a_story_that_was_never_told_is_not_withdrawn() {
        assertThat(AlertPolicy.next(null, Story.dissolved("s", "rare-earth", "v1", null)))
                .isEmpty();
    }

    @Test
    void a_story_that_comes_back_is_raised_again_with_a_higher_version() {
        Alert raised = AlertPolicy.next(null, story("Ore pact", 1000)).orElseThrow();
        Alert withdrawn = AlertPolicy.next(raised, Story.dissolved("s", "rare-earth", "v1", null))
                .orElseThrow();
        Alert again = AlertPolicy.next(withdrawn, story("Ore pact", 1000)).orElseThrow();
        assertThat(again.status()).isEqualTo(Status.RAISED);
        assertThat(again.version()).isEqualTo(3);
    }

    @Test
    void severity_follows_from_score_corroboration_and_rule() {
        assertThat(severity(1999, "a", "b")).isEqualTo(Severity.LOW);
        assertThat(severity(2000, "a", "b")).isEqualTo(Severity.MEDIUM);
        assertThat(severity(4000, "a")).isEqualTo(Severity.HIGH);
        assertThat(severity(1999, "a", "b", "c")).isEqualTo(Severity.MEDIUM);
        assertThat(severity(4000, "a", "b", "c")).isEqualTo(Severity.HIGH);
        Story asked = story("Ore pact", 1000, new AlertRule(1, 800, 900, 2), "a");
        assertThat(AlertPolicy.next(null, asked).orElseThrow().severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void a_story_of_too_few_origins_raises_no_alert() {
        assertThat(AlertPolicy.next(null, corroborated("a", "a"))).isEmpty();
        Alert raised = AlertPolicy.next(null, corroborated("a", "b")).orElseThrow();
        assertThat(raised.version()).isEqualTo(1);
        assertThat(raised.origins()).isEqualTo(2);
    }

    @Test
    void an_alert_is_withdrawn_when_its_origins_turn_out_to_be_one_and_raised_again_when_another_comes() {
        Alert raised = AlertPolicy.next(null, corroborated("a", "b")).orElseThrow();

        Alert withdrawn = AlertPolicy.next(raised, corroborated("a", "a", "a")).orElseThrow();
        assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(withdrawn.origins()).isEqualTo(1);
        assertThat(withdrawn.changes()).containsExactly(Alert.Change.ARTICLE, Alert.Change.OUTLET, Alert.Change.COPIES);
        assertThat(AlertPolicy.next(withdrawn, corroborated("a", "a"))).isEmpty();

        Alert again =
                AlertPolicy.next(withdrawn, corroborated("a", "a", "a", "d")).orElseThrow();
        assertThat(again.status()).isEqualTo(Status.RAISED);
        assertThat(again.version()).isEqualTo(3);
    }

    @Test
    void other_rules_are_told_as_such() {
        Alert raised = AlertPolicy.next(null, story("Ore pact", 1000)).orElseThrow();
        Story before = story("Ore pact", 1000, new AlertRule(1, 500, 900, 3), "a");
        Alert updated = AlertPolicy.next(raised, judgedBy("v2", before)).orElseThrow();
        assertThat(updated.changes()).containsExactly(Alert.Change.RULES);
        assertThat(updated.severity()).isEqualTo(Severity.HIGH);
    }

    private static Severity severity(int score, String... origins) {
        return AlertPolicy.next(null, story("Ore pact", score, null, origins))
                .orElseThrow()
                .severity();
    }

    private static Story corroborated(String... origins) {
        return story("Ore pact", 1000, new AlertRule(2, 2000, 4000, 3), origins);
    }

    private static Story story(String headline, int score) {
        return story(headline, score, null, "a");
    }

    /** Told by an article for each of these origins. */
    private static Story story(String headline, int score, AlertRule rule, String... origins) {
        List<StoryArticle> articles = IntStream.range(0, origins.length)
                .mapToObj(i -> new StoryArticle("" + (char) ('a' + i), null, "X" + i, headline, TIME, origins[i]))
                .toList();
        return new Story(
                "s",
                "rare-earth",
                headline,
                articles,
                articles.size(),
                articles.size(),
                (int) Arrays.stream(origins).distinct().count(),
                null,
                null,
                null,
                score,
                "v1",
                rule,
                TIME,
                TIME,
                null);
    }

    private static Story judgedBy(String ruleset, Story story) {
        return new Story(
                story.id(),
                story.subject(),
                story.headline(),
                story.articles(),
                story.articleCount(),
                story.outlets(),
                story.origins(),
                story.countries(),
                story.minerals(),
                story.evidence(),
                story.score(),
                ruleset,
                story.rule(),
                story.firstPublished(),
                story.lastPublished(),
                story.into());
    }
}
