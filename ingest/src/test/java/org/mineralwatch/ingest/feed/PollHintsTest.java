package org.mineralwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollHintsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ttl> 60 </ttl>                                                      | PT1H",
                "<ttl>soon</ttl>                                                      | ",
                "<ttl>80.5</ttl>                                                      | ",
                "<ttl>-5</ttl>                                                        | ",
                "<ttl>0</ttl>                                                         | ",
                "<ttl>999999</ttl>                                                    | ",
                "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency> | PT30M",
                "<sy:updatePeriod>Daily</sy:updatePeriod>                             | PT24H",
                "<sy:updateFrequency>4</sy:updateFrequency>                           | PT6H",
                "<sy:updatePeriod>often</sy:updatePeriod>                             | ",
                "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency> | ",
                "<ttl>10</ttl><sy:updatePeriod>hourly</sy:updatePeriod>               | PT1H",
                "<ttl>90</ttl><sy:updatePeriod>hourly</sy:updatePeriod>               | PT1H30M",
            })
    void the_longer_of_two_hints_counts_and_a_bad_one_never(String hints, Duration ttl) {
        assertThat(hints(hints).ttl()).isEqualTo(ttl);
    }

    @Test
    void hours_and_days_to_skip_are_those_that_are_some() {
        PollHints hints = hints("<skipHours><hour>0</hour><hour> 7 </hour><hour>24</hour><hour>25</hour><hour>x</hour>"
                + "</skipHours><skipDays><day>Sunday</day><day>saturday</day><day>Someday</day></skipDays>");
        assertThat(hints.skipHours()).containsExactlyInAnyOrder(0, 7);
        assertThat(hints.skipDays()).containsExactlyInAnyOrder(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY);
    }

    @Test
    void a_feed_that_says_nothing_has_no_hints() {
        assertThat(hints("<title>t</title>")).isEqualTo(PollHints.NONE);
    }

    private static PollHints hints(String channel) {
        String xml = "<rss version='2.0'><channel>" + channel + "</channel></rss>";
        return ((ParsedFeed) FeedParser.parse(xml.getBytes(StandardCharsets.UTF_8), null, null)).hints();
    }
}
