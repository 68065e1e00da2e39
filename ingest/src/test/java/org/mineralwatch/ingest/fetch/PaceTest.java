package org.mineralwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "120,PT2M",
        "'Fri, 01 May 2026 09:00:00 GMT',PT1H",
        "'Fri, 01 May 2020 09:00:00 GMT',",
        "soon,",
        "-5,",
        "99999999999,",
        ","
    })
    void a_wish_for_peace_is_seconds_or_a_date(String header, Duration wish) {
        assertThat(Pace.retryAfter(header, NOW)).isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource({"max-age=600,PT10M", "'Private, Max-Age=\"60\"',PT1M", "'no-cache, max-age=600',", "s-maxage=9,", ","})
    void freshness_is_the_max_age_unless_nothing_may_be_kept(String header, Duration age) {
        assertThat(Pace.maxAge(header)).isEqualTo(age);
    }
}
