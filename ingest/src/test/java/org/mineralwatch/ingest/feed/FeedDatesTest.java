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
                "Nov. 12, 2020, 5:07 p.m.           | 2020-11-12T17:07:00Z",
                "12:30 AM, 1 May 2020               | ",
                "Thursday, November 12, 2020 12:05 AM EST | 2020-11-12T05:05:00Z",
                "Thu, 12th Nov 2020 17:00:00 GMT    | 2020-11-12T17:00:00Z",
                "Thu Nov 12 2020 17:00:00 GMT+0100 (Central European Standard Time) | 2020-11-12T16:00:00Z",
                "Thu, 12 Nov 2020 17:00:00 Europe/Berlin | 2020-11-12T16:00:00Z",
                "Sun, 12 Jul 2020 17:00:00 PT       | 2020-07-13T00:00:00Z",
                "Thu, 12 Nov 20 17:00:00 X          | 2020-11-12T17:00:00Z",
                "Thu, 12 Nov 2020 17:00:00 NST      | 2020-11-12T20:30:00Z",
                "jeudi 12 décembre 2020 17h05       | 2020-12-12T17:05:00Z",
                "mar. 03 mars 2020 10:00:00 +0100   | 2020-03-03T09:00:00Z",
                "Mi, 4. März 2020 10:00 MEZ         | 2020-03-04T09:00:00Z",
                "12 agosto 2020 17:00               | 2020-08-12T17:00:00Z",
                "Κυρ, 12 Ιούλ 2020 12:00:00 EST     | 2020-07-12T17:00:00Z",
                "2020-július-13T9:15-05:00          | 2020-07-13T14:15:00Z",
                "2020-05-25 오후 11:23:17             | 2020-05-25T14:23:17Z",
                "2020년 05월 28일  01:31:15            | 2020-05-27T16:31:15Z",
                "Fri, 2020/09/18 08:19:53 EDT       | 2020-09-18T12:19:53Z",
                "20201112T170000Z                   | 2020-11-12T17:00:00Z",
                "2020-317T17:00:00Z                 | 2020-11-12T17:00:00Z",
                "1605200400                         | 2020-11-12T17:00:00Z",
                "1605200400000                      | 2020-11-12T17:00:00Z",
                "Tue, 04/07/2020 10:00              | 2020-04-07T10:00:00Z",
                "Sat, 04/07/2020 - 10:00 UTC        | 2020-07-04T10:00:00Z",
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
                "02/03/2020 10:00",
                "Thursday, 02/03/2020",
                "Mon, 02/03/2020 10:00",
                "ary 8 Jan 2013 00:00:00 GMT",
                "2013-01-27-01",
                "2013-01-28T09:xx:00Z",
                "Tue, 12 Oct 2010 00:00:00 IST",
                "2020-11-12T17:00:00+25:00",
                "12345",
                "99",
                "2020-11-12T17:00:00Z and more",
                ""
            })
    void what_is_not_surely_a_date_is_none(String text) {
        assertThat(FeedDates.parse(text)).isEqualTo(PublicationTime.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04,DAY,2026-03-04T00:00:00Z",
        "2026-03,MONTH,2026-03-01T00:00:00Z",
        "4 March 2026,DAY,2026-03-04T00:00:00Z",
        "Mar. 2026,MONTH,2026-03-01T00:00:00Z",
        "04.03.26,DAY,2026-03-04T00:00:00Z",
        "23/03/2026,DAY,2026-03-23T00:00:00Z",
        "03/23/2026,DAY,2026-03-23T00:00:00Z",
        "23 Mar 2026 GMT,DAY,2026-03-23T00:00:00Z"
    })
    void a_date_is_no_more_exact_than_it_says(String text, PublicationTime.Precision precision, String start) {
        assertThat(FeedDates.parse(text).precision()).isEqualTo(precision);
        assertThat(FeedDates.parse(text).time()).isEqualTo(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu, 05 Jan 2023 10:30:15 0500",
                "2023010510",
                "0001-01-01T00:00:00Z",
                "Wed, 30 Nov -0001 00:00:00 +0000",
                "2566-01-05",
                "9999-12-31T23:59:59Z",
                "5. marraskuuta 2023 10:00",
                "5 Meitheamh 2023 10:00"
            })
    void what_only_looks_like_a_date_of_ours_is_none(String text) {
        assertThat(FeedDates.parse(text)).isEqualTo(PublicationTime.NONE);
    }
}
