package org.mineralwatch.sink.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineralwatch.news.Alert.Severity.HIGH;
import static org.mineralwatch.news.Alert.Severity.LOW;
import static org.mineralwatch.news.Alert.Severity.MEDIUM;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Alert;
import org.mineralwatch.sink.push.Alerts;

class AlertFilterTest {
    private final Alert alert = Alerts.alert("a", 1, Alert.Status.RAISED, MEDIUM);

    @Test
    void one_of_the_countries_and_one_of_the_minerals_must_be_named() {
        assertThat(AlertFilter.ALL.test(alert)).isTrue();
        assertThat(new AlertFilter(Set.of(), Set.of("MN", "CN"), Set.of("neodymium"), MEDIUM).test(alert))
                .isTrue();
        assertThat(new AlertFilter(Set.of(), Set.of("CN"), Set.of(), LOW).test(alert))
                .isFalse();
        assertThat(new AlertFilter(Set.of(), Set.of(), Set.of("tin"), LOW).test(alert))
                .isFalse();
    }

    @Test
    void the_subject_must_be_one_of_those_named() {
        assertThat(AlertFilter.of(Set.of("security", "aviation"), LOW).test(alert))
                .isTrue();
        assertThat(AlertFilter.of(Set.of("aviation"), LOW).test(alert)).isFalse();
    }

    @Test
    void the_end_of_an_alert_is_wanted_whatever_it_names_and_however_severe_it_is() {
        Alert end = Alerts.alert("a", 2, Alert.Status.WITHDRAWN, MEDIUM);
        assertThat(new AlertFilter(Set.of(), Set.of("CN"), Set.of("tin"), LOW).test(end))
                .isTrue();
        assertThat(AlertFilter.of(Set.of("aviation"), LOW).test(end)).isFalse();
        assertThat(AlertFilter.of(Set.of(), HIGH).test(alert)).isFalse();
        assertThat(AlertFilter.of(Set.of(), HIGH).test(Alerts.alert("a", 2, Alert.Status.WITHDRAWN, MEDIUM)))
                .isTrue();
        assertThat(AlertFilter.of(Set.of(), HIGH).test(Alerts.alert("a", 2, Alert.Status.MERGED, LOW)))
                .isTrue();
    }
}
