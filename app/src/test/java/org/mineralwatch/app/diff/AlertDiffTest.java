package org.mineralwatch.app.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Alert.Severity;

class AlertDiffTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void an_alert_whose_articles_all_lost_their_tag_is_gone() {
        AlertDiff diff = AlertDiff.of(List.of(alert("A", Severity.LOW, "a", "b")), List.of());
        assertThat(diff.disappeared()).singleElement().matches(AlertDiff.Disappeared::isGone);
        assertThat(diff.days().total()).isEqualTo(new PerDay.Count(1, 0, 0, 1));
    }

    @Test
    void an_alert_whose_earliest_article_lost_its_tag_goes_on_under_another_id_and_none_is_new() {
        AlertDiff diff =
                AlertDiff.of(List.of(alert("A", Severity.LOW, "a", "b")), List.of(alert("B", Severity.LOW, "b")));
        assertThat(diff.disappeared()).singleElement().returns("B", AlertDiff.Disappeared::into);
        assertThat(diff.appeared()).singleElement().returns(List.of("A"), AlertDiff.Appeared::from);
        assertThat(diff.days().total()).isEqualTo(new PerDay.Count(1, 1, 0, 0));
        assertThat(diff.days().differing().days()).isEmpty();
    }

    @Test
    void two_alerts_become_one_when_an_article_joins_their_stories() {
        AlertDiff diff = AlertDiff.of(
                List.of(alert("A", Severity.LOW, "a"), alert("C", Severity.LOW, "c")),
                List.of(alert("A", Severity.LOW, "a", "b", "c")));
        assertThat(diff.disappeared()).singleElement().returns("A", AlertDiff.Disappeared::into);
        assertThat(diff.changed()).singleElement().returns(List.of("C"), AlertDiff.Changed::merged);
        assertThat(diff.retold()).isZero();
        assertThat(diff.days().total()).isEqualTo(new PerDay.Count(2, 1, 0, 0));
    }

    @Test
    void an_alert_that_parts_is_told_on_and_what_parts_from_it_is_new() {
        AlertDiff diff = AlertDiff.of(
                List.of(alert("A", Severity.LOW, "a", "b", "c")),
                List.of(alert("A", Severity.LOW, "a"), alert("C", Severity.LOW, "c")));
        assertThat(diff.appeared()).singleElement().matches(AlertDiff.Appeared::isNew);
        assertThat(diff.disappeared()).isEmpty();
        assertThat(diff.retold()).isEqualTo(1);
    }

    @Test
    void another_severity_is_a_change_and_other_articles_alone_are_counted() {
        AlertDiff diff = AlertDiff.of(
                List.of(alert("A", Severity.LOW, "a"), alert("B", Severity.LOW, "b")),
                List.of(alert("A", Severity.HIGH, "a"), alert("B", Severity.LOW, "b", "c")));
        assertThat(diff.changed()).singleElement().matches(AlertDiff.Changed::otherSeverity);
        assertThat(diff.retold()).isEqualTo(1);
    }

    private static StandingAlert alert(String id, Severity severity, String... articles) {
        Alert alert = new Alert(
                id,
                1,
                Alert.Status.RAISED,
                "trams",
                severity,
                "headline",
                null,
                null,
                null,
                articles.length,
                1,
                1,
                null,
                1_000,
                "v1",
                MONDAY,
                MONDAY,
                null,
                null,
                null);
        return new StandingAlert(alert, List.of(articles));
    }
}
