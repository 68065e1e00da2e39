package org.mineralwatch.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-09-10T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "90m, 2026-09-10T10:30:00Z",
        "24h, 2026-09-09T12:00:00Z",
        "7d, 2026-09-03T12:00:00Z",
        "2026-09-01, 2026-09-01T00:00:00Z",
        "2026-09-01T08:30:00Z, 2026-09-01T08:30:00Z"
    })
    void a_time_is_written_as_a_day_a_moment_or_how_long_ago(String text, Instant time) {
        assertThat(Start.parse(text, NOON)).contains(new Start.At(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1960-01-01", "30000d"})
    void a_time_before_all_alerts_begins_with_the_first(String text) {
        assertThat(Start.parse(text, NOON)).contains(new Start.At(Instant.EPOCH));
    }

    @Test
    void a_bare_number_is_an_offset() {
        assertThat(Start.parse("1200", NOON)).contains(new Start.Offset(1200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "5w",
                "-3",
                "2026-13-01",
                "2026-09-01T08:30",
                "99999999999999999999",
                "+999999999-01-01"
            })
    void anything_else_is_none(String text) {
        assertThat(Start.parse(text, NOON)).isEmpty();
    }
}
