package org.mineralwatch.sink.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Alert.Severity;
import org.mineralwatch.news.Alert.Status;
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
    void severity_grows_with_the_score() {
        assertThat(AlertPolicy.severity(1999)).isEqualTo(Severity.LOW);
        assertThat(AlertPolicy.severity(2000)).isEqualTo(Severity.MEDIUM);
        assertThat(AlertPolicy.severity(4000)).isEqualTo(Severity.HIGH);
    }

    private static Story story(String headline, int score) {
        return new Story(
                "s",
                "rare-earth",
                headline,
                List.of(new StoryArticle("a", null, "X", headline, TIME, "a")),
                1,
                1,
                1,
                null,
                null,
                null,
                score,
                "v1",
                TIME,
                TIME,
                null);
    }
}
