package org.mineralwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitHeadersTest {
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "120,PT2M",
        "'Fri, 01 May 2026 09:00:00 GMT',PT1H",
        "'Friday, 01-May-26 09:00:00 GMT',PT1H",
        "'Fri May  1 09:00:00 2026',PT1H",
        "'Fri, 01 May 2020 09:00:00 GMT',",
        "soon,",
        "-5,",
        "99999999999,",
        ","
    })
    void a_wish_for_peace_is_seconds_or_a_date(String header, Duration wish) {
        assertThat(WaitHeaders.retryAfter(header, NOW)).isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource({
        "max-age=600,,PT10M",
        "'Private, Max-Age=\"60\"',,PT1M",
        "'no-cache, max-age=600',,PT0S",
        "'max-age=600, no-store','Fri, 01 May 2026 09:00:00 GMT',PT0S",
        "s-maxage=9,,",
        ",,",
        ",'Fri, 01 May 2026 09:00:00 GMT',PT1H",
        "max-age=600,'Fri, 01 May 2026 09:00:00 GMT',PT10M",
        "public,'Fri, 01 May 2026 09:00:00 GMT',PT1H",
        ",'Fri, 01 May 2020 09:00:00 GMT',PT0S",
        ",0,PT0S"
    })
    void an_answer_is_fresh_by_its_max_age_else_by_its_expires(String cacheControl, String expires, Duration fresh) {
        assertThat(WaitHeaders.fresh(cacheControl, expires, NOW)).isEqualTo(fresh);
    }

    @Test
    void dates_are_held_against_the_servers_own_clock() {
        String ahead = "Fri, 01 May 2026 11:00:00 GMT";
        Instant served = WaitHeaders.served(ahead, NOW);
        assertThat(WaitHeaders.retryAfter("Fri, 01 May 2026 11:05:00 GMT", served))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(WaitHeaders.served("yesterday", NOW)).isEqualTo(NOW);
        assertThat(WaitHeaders.served(null, NOW)).isEqualTo(NOW);
    }
}
