package org.mineralwatch.sink.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineralwatch.sink.push.Alerts.alert;
import static org.mineralwatch.sink.push.Alerts.raised;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Alert.Severity;
import org.mineralwatch.news.Alert.Status;
import org.mineralwatch.sink.push.Passage.Verdict;
import org.mineralwatch.sink.read.AlertFilter;

class EntranceTest {
    private static final Instant TEN = Instant.parse("2026-09-01T10:00:00Z");

    private final List<String> pushed = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private Entrance entrance = new Entrance(AlertFilter.ALL, 2);
    private Tally tally = Tally.empty(0);
    private long offset;

    @Test
    void an_event_of_the_live_lane_passes() {
        arrives(raised("a"), 0);
        assertThat(pushed).containsExactly("a-1");
    }

    @Test
    void an_event_that_a_backfilled_article_caused_is_refused_and_takes_nobodys_place() {
        arrives(raised("a").backfilled(), 0);
        arrives(alert("a", 2, Status.WITHDRAWN, Severity.HIGH).backfilled(), 0);
        arrives(raised("b"), 1);
        arrives(raised("c"), 2);
        assertThat(verdicts).containsExactly(Verdict.BACKFILL, Verdict.BACKFILL, Verdict.PASSED, Verdict.PASSED);
        assertThat(pushed).containsExactly("b-1", "c-1");
    }

    @Test
    void an_endpoint_gets_the_subjects_and_severities_that_it_wants() {
        entrance = new Entrance(AlertFilter.of(Set.of("security"), Severity.MEDIUM), 0);
        arrives(alert("a", 1, Status.RAISED, Severity.LOW), 0);
        arrives(alert("b", 1, Status.RAISED, Severity.HIGH), 0);
        entrance = new Entrance(AlertFilter.of(Set.of("aviation"), Severity.LOW), 0);
        arrives(raised("c"), 0);
        assertThat(verdicts).containsExactly(Verdict.UNWANTED, Verdict.PASSED, Verdict.UNWANTED);
    }

    @Test
    void the_end_of_an_alert_passes_whatever_its_severity_has_become() {
        entrance = new Entrance(AlertFilter.of(Set.of(), Severity.HIGH), 1);
        arrives(alert("a", 2, Status.WITHDRAWN, Severity.LOW), 0);
        arrives(alert("b", 2, Status.MERGED, Severity.LOW), 0);
        assertThat(pushed).containsExactly("a-2", "b-2");
    }

    @Test
    void beyond_the_cap_events_of_the_hour_are_withheld_and_a_notice_tells_of_them_before_the_next_hours_first() {
        for (String id : List.of("a", "b", "c", "d")) {
            arrives(raised(id), 10);
        }
        arrives(raised("e"), 70);
        assertThat(pushed).containsExactly("a-1", "b-1", "withheld 2: c d", "e-1");
        assertThat(verdicts)
                .containsExactly(Verdict.PASSED, Verdict.PASSED, Verdict.WITHHELD, Verdict.WITHHELD, Verdict.PASSED);
    }

    @Test
    void the_end_of_an_alert_passes_a_full_hour_and_fills_no_place() {
        arrives(alert("z", 2, Status.WITHDRAWN, Severity.LOW), 0);
        arrives(raised("a"), 0);
        arrives(raised("b"), 0);
        arrives(raised("c"), 0);
        arrives(alert("a", 2, Status.WITHDRAWN, Severity.LOW), 0);
        assertThat(pushed).containsExactly("z-2", "a-1", "b-1", "a-2");
    }

    @Test
    void a_cap_of_0_is_none() {
        entrance = new Entrance(AlertFilter.ALL, 0);
        for (int i = 0; i < 500; i++) {
            arrives(raised("a" + i), 0);
        }
        assertThat(verdicts).hasSize(500).containsOnly(Verdict.PASSED);
    }

    @Test
    void a_late_event_counts_to_the_hour_that_is_being_counted() {
        arrives(raised("a"), 60);
        arrives(raised("b"), 59);
        arrives(raised("c"), 61);
        arrives(raised("d"), 59);
        assertThat(verdicts).containsExactly(Verdict.PASSED, Verdict.PASSED, Verdict.WITHHELD, Verdict.WITHHELD);
    }

    @Test
    void an_hour_that_is_over_is_told_of_once_and_later_surplus_of_it_again() {
        for (String id : List.of("a", "b", "c")) {
            arrives(raised(id), 0);
        }
        assertThat(tally.dueAt(TEN.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(tally.dueAt(TEN.plus(Duration.ofMinutes(60)))).isTrue();
        hourIsOver();
        assertThat(tally.dueAt(TEN.plus(Duration.ofMinutes(60)))).isFalse();
        arrives(raised("d"), 5);
        hourIsOver();
        arrives(raised("e"), 60);
        assertThat(pushed).containsExactly("a-1", "b-1", "withheld 1: c", "withheld 2: c d", "e-1");
    }

    @Test
    void a_notice_names_the_first_and_counts_the_rest_and_has_an_id_of_its_own() {
        entrance = new Entrance(AlertFilter.ALL, 1);
        for (int i = 0; i < 100; i++) {
            arrives(alert("a" + i, 1, Status.RAISED, i == 50 ? Severity.HIGH : Severity.LOW), 0);
        }
        Push.Notice notice =
                (Push.Notice) entrance.close("security", tally).pushes().get(0);
        assertThat(notice.withheld()).isEqualTo(99);
        assertThat(notice.first()).hasSize(20);
        assertThat(notice.severity()).isEqualTo(Severity.HIGH);
        assertThat(notice.hour()).isEqualTo(TEN);
        arrives(raised("b"), 0);
        assertThat(entrance.close("security", tally).pushes().get(0).id()).isNotEqualTo(notice.id());
    }

    @Test
    void an_hour_can_be_counted_again_from_its_first_event() {
        for (int i = 0; i < 9; i++) {
            arrives(raised("a" + i), 20 * i);
        }
        Tally whole = tally;
        tally = Tally.empty(whole.told());
        for (int i = (int) whole.from(); i < 9; i++) {
            offset = i;
            arrives(raised("a" + i), 20 * i);
        }
        assertThat(whole.from()).isEqualTo(6);
        assertThat(tally).isEqualTo(whole);
    }

    private void arrives(Alert alert, int minute) {
        Passage passage = entrance.pass(tally, new Arrival(alert, TEN.plus(Duration.ofMinutes(minute)), offset++));
        verdicts.add(passage.verdict());
        take(passage);
    }

    private void hourIsOver() {
        take(entrance.close("security", tally));
    }

    private void take(Passage passage) {
        tally = passage.after();
        for (Push push : passage.pushes()) {
            pushed.add(
                    push instanceof Push.Notice notice
                            ? "withheld " + notice.withheld() + ": "
                                    + String.join(
                                            " ",
                                            notice.first().stream()
                                                    .map(Withheld::id)
                                                    .toList())
                            : push.id());
        }
    }
}
