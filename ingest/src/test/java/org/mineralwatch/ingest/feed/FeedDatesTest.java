package org.mineralwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.news.PublicationTime;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sat, 22 May 2021 00:45:13 +0000    | 2021-05-22T00:45:13Z",
                "22 may 21 00:45 EST                | 2021-05-22T05:45:00Z",
                "Thu, 04 Dec 2025 10:00:00 GMT+02:00 | 2025-12-04T08:00:00Z",
                "2026-01-02T10:46:56.516941         | 2026-01-02T10:46:56Z",
                "2026-01-02 10:46:56 +0800          | 2026-01-02T02:46:56Z",
                "2026-01-02T24:00:00Z               | ",
                "Thu Nov 12 17:00:00 UTC 2020       | 2020-11-12T17:00:00Z",
                "November 12, 2020 17:00            | 2020-11-12T17:00:00Z",
            })
    void a_date_is_its_instant(String text, String instant) {
        PublicationTime time = FeedDates.parse(text);
        assertThat(time.time() == null ? null : time.time().toString()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25:61:00",
                "Sat, 32 May 2021 00:00:00 GMT",
                "2021-02-30",
                "Sat, 22 Foo 2021 00:00:00 GMT",
                "22 May 2021 25:00:00 GMT",
                "22 May 2021 10:00:00 XYZ",
                "yesterday",
                ""
            })
    void what_is_not_surely_a_date_is_none(String text) {
        assertThat(FeedDates.parse(text)).isEqualTo(PublicationTime.NONE);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04,DAY,2026-03-04T00:00:00Z", "2026-03,MONTH,2026-03-01T00:00:00Z"})
    void a_date_is_no_more_exact_than_it_says(String text, PublicationTime.Precision precision, String start) {
        assertThat(FeedDates.parse(text).precision()).isEqualTo(precision);
        assertThat(FeedDates.parse(text).time()).isEqualTo(start);
    }
}
