package org.mineralwatch.lab.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineralwatch.lab.polling.Desk.rss;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralwatch.ingest.Floors;
import org.mineralwatch.ingest.IngestSettings;

/** Points 8 to 13 of polite polling: how often, when, and how many at once. */
class PaceOfPollingTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void point_8_no_feed_is_asked_below_its_floor_whatever_is_wished() {
        desk.poll(desk.page("/with", request -> tagged(rss(1))), Duration.ofMinutes(1));
        desk.poll(desk.page(1, "/without", request -> Reply.feed(rss(1))), Duration.ofMinutes(1));
        desk.start(DAY);
        assertThat(desk.gaps("/with")).hasSizeGreaterThan(200).allMatch(gap -> gap.toMinutes() >= 5);
        assertThat(desk.gaps("/without")).hasSizeGreaterThan(40).allMatch(gap -> gap.toMinutes() >= 30);
    }

    @Test
    void point_8_a_busy_feed_is_asked_more_often_than_a_quiet_one_and_both_can_change() {
        Instant turn = Desk.START.plus(Duration.ofDays(3));
        desk.poll(desk.page("/busy-then-quiet", request -> hourly(request, Desk.START, turn)));
        desk.poll(desk.page(1, "/quiet-then-busy", request -> hourly(request, turn, turn.plus(Duration.ofDays(3)))));
        desk.start(Duration.ofDays(6));
        assertThat(between("/busy-then-quiet", 2, 3)).as("busy").isGreaterThan(100);
        assertThat(between("/busy-then-quiet", 5, 6)).as("quiet for two days").isLessThan(40);
        assertThat(between("/quiet-then-busy", 2, 3)).as("quiet from the start").isLessThan(40);
        assertThat(between("/quiet-then-busy", 5, 6)).as("woken").isGreaterThan(100);
    }

    @Test
    void point_8_a_restart_asks_nothing_before_its_time() {
        for (int feed = 0; feed < 30; feed++) {
            desk.poll(desk.page(feed, "/" + feed, request -> tagged(rss(1))));
        }
        desk.start(Duration.ofMinutes(10));
        for (int restart = 0; restart < 5; restart++) {
            desk.start(Duration.ofMinutes(1));
        }
        assertThat(desk.requests()).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "max-age=3600, -, -, 60",
                "-, 7200, -, 120",
                "-, -, 180, 180",
                "max-age=60, 7200, 90, 90",
                "max-age=7200, 60, 90, 120",
                "'no-cache, max-age=7200', -, -, 15",
                "no-store, 7200, -, 15",
                "-, -60, -, 15",
                "max-age=99999999, -, -, 1440",
                "-, -, 99999, 1440",
                "nonsense, -, -, 15"
            })
    void point_9_the_longest_of_all_wishes_counts_up_to_a_day(
            String cacheControl, Integer expiresSeconds, Integer ttl, long minutes) {
        desk.poll(
                desk.page("/feed", request -> {
                    Reply reply = tagged(rss(ttl == null ? "" : "<ttl>" + ttl + "</ttl>", 1));
                    reply = cacheControl == null ? reply : reply.with("Cache-Control", cacheControl);
                    return expiresSeconds == null
                            ? reply
                            : reply.with("Expires", date(request.at().plusSeconds(expiresSeconds)));
                }),
                Duration.ofMinutes(15));
        desk.start(Duration.ofDays(4));
        assertThat(desk.gaps("/feed").stream().skip(1))
                .isNotEmpty()
                .allMatch(gap -> gap.toMinutes() >= minutes && gap.toMinutes() <= Math.min(1_440, minutes * 1.1 + 1));
    }

    @Test
    void point_9_what_a_feed_says_of_its_pace_is_bounded_by_what_an_alert_desk_can_bear() throws Exception {
        IngestSettings defaults = new IngestSettings(16, Floors.DEFAULTS, Duration.ofSeconds(1), true, Desk.FETCH);
        try (Desk alerted = new Desk(defaults)) {
            alerted.poll(alerted.page("/feed", request -> tagged(rss("<ttl>180</ttl>", 1))), Duration.ofMinutes(5));
            alerted.start(Duration.ofHours(6));
            assertThat(alerted.gaps("/feed").stream().skip(1))
                    .isNotEmpty()
                    .allMatch(gap -> gap.toMinutes() >= 15 && gap.toMinutes() <= 17);
        }
    }

    @Test
    void point_9_an_expires_of_zero_is_none() {
        desk.poll(desk.page("/feed", request -> tagged(rss(1)).with("Expires", "0")), Duration.ofMinutes(15));
        desk.start(Duration.ofHours(3));
        assertThat(desk.gaps("/feed").stream().skip(1)).isNotEmpty().allMatch(gap -> gap.toMinutes() <= 17);
    }

    @Test
    void point_10_nothing_is_asked_in_hours_and_days_that_are_to_be_skipped() {
        String hints =
                "<skipHours><hour>0</hour><hour>9</hour><hour>13</hour><hour>24</hour><hour>x</hour><hour>77</hour>"
                        + "</skipHours><skipDays><day>Saturday</day><day>Someday</day></skipDays>";
        desk.poll(desk.page("/feed", request -> tagged(rss(hints, 1))), Duration.ofMinutes(15));
        desk.start(Duration.ofDays(3));
        desk.ingest.start();
        desk.run(Duration.ofDays(4));
        assertThat(desk.requests()).hasSizeGreaterThan(300).allSatisfy(request -> {
            assertThat(request.at().atZone(ZoneOffset.UTC).getHour()).isNotIn(0, 9, 13);
            assertThat(request.at().atZone(ZoneOffset.UTC).getDayOfWeek()).isNotEqualTo(DayOfWeek.SATURDAY);
        });
    }

    @Test
    void point_11_feeds_that_began_together_part_over_their_interval() {
        for (int feed = 0; feed < 60; feed++) {
            desk.poll(desk.page(feed, "/" + feed, request -> tagged(rss(1))), Duration.ofHours(1));
        }
        desk.start(Duration.ofHours(5));
        Instant third = Desk.START.plus(Duration.ofHours(3));
        List<Integer> minutes = desk.requests().stream()
                .filter(request -> request.at().isAfter(third))
                .map(request -> request.at().atZone(ZoneOffset.UTC).getMinute() / 10)
                .toList();
        for (int part = 0; part < 6; part++) {
            assertThat(minutes.stream().filter(List.of(part)::contains).count())
                    .as("requests in part %d of the hour", part)
                    .isBetween(4L, 40L);
        }
    }

    @Test
    void point_12_feeds_of_one_host_come_one_by_one_with_a_pause() {
        IntStream.range(0, 50).forEach(n -> desk.poll(desk.page("/" + n, request -> tagged(rss(n)))));
        desk.start(Duration.ofHours(2));
        PollerScore score = PollerScore.of(desk.requests());
        assertThat(desk.requests()).hasSizeGreaterThan(150);
        assertThat(score.shortestGapOfAHost()).isGreaterThanOrEqualTo(Desk.SETTINGS.pause());
        assertThat(score.connectionsOfAHost()).isEqualTo(1);
        assertThat(score.burstOfAHost()).isLessThanOrEqualTo(11);
    }

    @Test
    void point_13_a_feed_that_is_added_is_fetched_once() {
        desk.poll(desk.page("/first", request -> tagged(rss(1))));
        desk.start(Duration.ofMinutes(2));
        String added = desk.page(1, "/added", request -> tagged(rss(2)));
        desk.poll(added);
        desk.poll(added, Duration.ofMinutes(20));
        desk.run(Duration.ofMinutes(4));
        assertThat(desk.requests("/added")).hasSize(1);
    }

    private long between(String path, int fromDay, int toDay) {
        return desk.requests(path).stream()
                .filter(request -> !request.at().isBefore(Desk.START.plus(Duration.ofDays(fromDay)))
                        && request.at().isBefore(Desk.START.plus(Duration.ofDays(toDay))))
                .count();
    }

    /** A new item each hour between two times. */
    private static Reply hourly(Request request, Instant from, Instant to) {
        Instant at = request.at().isBefore(to) ? request.at() : to;
        int newest = at.isBefore(from) ? 0 : (int) Duration.between(from, at).toHours();
        return tagged(rss(IntStream.rangeClosed(Math.max(0, newest - 9), newest).toArray()));
    }

    private static Reply tagged(String document) {
        return Reply.feed(document).with("ETag", "\"" + document.hashCode() + "\"");
    }

    static String date(Instant time) {
        return java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
    }
}
