package org.mineralwatch.lab.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineralwatch.lab.polling.Desk.rss;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.ingest.IngestSettings;
import org.mineralwatch.news.FeedState;

/** Points 14 to 17 of polite polling: what the answers of servers lead to. */
class AnswersTest {
    private static final Duration DAY = Duration.ofDays(1);

    private Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"429,true", "503,true", "429,false", "503,false"})
    void point_14_nothing_is_asked_before_retry_after_is_over(int status, boolean inSeconds) {
        useDesk(false);
        desk.poll(desk.page("/feed", request -> {
            Instant until = request.at().plus(Duration.ofHours(5));
            String wait = inSeconds ? "18000" : PaceOfPollingTest.date(until);
            return desk.requests().size() == 1 ? Reply.of(status).with("Retry-After", wait) : good(1);
        }));
        desk.start(Duration.ofMinutes(40));
        desk.ingest.start();
        desk.run(Duration.ofHours(6));
        assertThat(desk.requests().get(1).reply().status()).isEqualTo(status);
        assertThat(desk.gaps("/feed").get(1)).isBetween(Duration.ofHours(5), Duration.ofHours(6));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void point_14_without_retry_after_each_wait_is_longer_up_to_a_day(int status) {
        desk.poll(desk.page("/feed", request -> Reply.of(status)));
        desk.start(Duration.ofDays(7));
        List<Duration> gaps = desk.gaps("/feed");
        for (int n = 2; n < gaps.size() && gaps.get(n - 1).toHours() < 15; n++) {
            assertThat(gaps.get(n))
                    .as("wait %d", n)
                    .isGreaterThan(gaps.get(n - 1).multipliedBy(3).dividedBy(2));
        }
        assertThat(gaps.get(gaps.size() - 1)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void point_14_whether_the_whole_host_waits_is_a_setting(boolean hostWaits) {
        useDesk(hostWaits);
        desk.poll(desk.page("/busy", request -> Reply.of(429).with("Retry-After", "14400")));
        desk.poll(desk.page("/other", request -> good(1)));
        desk.start(Duration.ofHours(1));
        desk.ingest.start();
        desk.run(Duration.ofHours(2));
        Instant asked = desk.requests("/busy").get(0).at();
        assertThat(desk.requests("/other").stream()
                        .anyMatch(request -> request.at().isAfter(asked)))
                .isEqualTo(!hostWaits);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void point_15_an_address_that_moved_for_good_several_times_over_replaces_the_old_one(int status) {
        String there = desk.page(1, "/new", request -> good(1));
        String feed = desk.poll(desk.page("/old", request -> Reply.of(status).with("Location", there)));
        desk.start(DAY);
        int before = desk.requests("/old").size();
        assertThat(before).isEqualTo(5);
        assertThat(desk.requests("/new")).hasSizeGreaterThan(20);
        assertThat(desk.state(feed).asked()).isEqualTo(there);
        assertThat(desk.state(feed).address())
                .as("the key stays the operator's")
                .isEqualTo(feed);
        desk.ingest.start();
        desk.run(Duration.ofHours(3));
        assertThat(desk.requests("/old")).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void point_15_a_redirect_for_now_is_followed_and_the_address_kept(int status) {
        String there = desk.page(1, "/new", request -> good(1));
        String feed = desk.poll(desk.page("/old", request -> Reply.of(status).with("Location", there)));
        desk.start(DAY);
        assertThat(desk.requests("/old")).hasSameSizeAs(desk.requests("/new")).hasSizeGreaterThan(20);
        assertThat(desk.state(feed).asked()).isEqualTo(feed);
        assertThat(desk.ingest.articles()).hasSize(1);
    }

    @Test
    void point_15_of_a_chain_only_the_permanent_beginning_counts() {
        String last = desk.page(3, "/last", request -> good(1));
        String third = desk.page(2, "/third", request -> Reply.of(301).with("Location", last));
        String second = desk.page(1, "/second", request -> Reply.of(302).with("Location", third));
        String feed = desk.poll(desk.page("/first", request -> Reply.of(301).with("Location", second)));
        desk.start(DAY);
        assertThat(desk.state(feed).asked()).isEqualTo(second);
        assertThat(desk.requests("/first")).hasSize(5);
        assertThat(desk.requests("/second")).hasSameSizeAs(desk.requests("/last"));
    }

    @Test
    void point_15_ten_hops_are_walked_and_a_circle_or_an_eleventh_is_not() {
        for (int hop = 0; hop < 12; hop++) {
            String next = "/" + (hop + 1);
            desk.page("/" + hop, request -> Reply.of(302).with("Location", next));
        }
        desk.page("/12", request -> good(1));
        desk.page("/a", request -> Reply.of(302).with("Location", "/b"));
        String near = desk.poll(desk.page("/2", request -> Reply.of(302).with("Location", "/3")));
        String far = desk.poll(desk.page("/1", request -> Reply.of(302).with("Location", "/2")));
        String circle = desk.poll(desk.page("/b", request -> Reply.of(302).with("Location", "/a")));
        desk.start(Duration.ofMinutes(1));
        assertThat(desk.state(near).polls().lastError()).isNull();
        assertThat(desk.state(far).polls().lastError()).startsWith("redirect: more than 10");
        assertThat(desk.state(circle).polls().lastError()).startsWith("redirect: the redirects run in a circle");
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/hostname,redirect",
        "ftp://127.0.0.1/,redirect",
        "http://127.0.0.1:22/,refused-address",
        "http://127.0.0.1:6667/,refused-address"
    })
    void point_15_no_redirect_leads_to_another_service(String location, String error) {
        String feed = desk.poll(desk.page("/feed", request -> Reply.of(301).with("Location", location)));
        desk.start(Duration.ofMinutes(1));
        assertThat(desk.state(feed).polls().lastError()).startsWith(error + ":");
        assertThat(desk.state(feed).asked()).isEqualTo(feed);
    }

    @Test
    void point_16_after_a_410_nothing_is_asked_any_more() {
        String feed = desk.poll(desk.page("/feed", request -> desk.requests().size() < 2 ? good(1) : Reply.of(410)));
        desk.start(Duration.ofDays(3));
        desk.ingest.start();
        desk.run(Duration.ofDays(400));
        assertThat(desk.requests()).hasSize(3);
        assertThat(desk.state(feed).polls().lastError()).isEqualTo("gone: HTTP 410");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(Reply.of(404), "http-status: HTTP 404", 12),
                Arguments.of(Reply.of(401), "forbidden: HTTP 401", 14),
                Arguments.of(Reply.of(403), "forbidden: HTTP 403", 14),
                Arguments.of(
                        Reply.of(403).with("cf-mitigated", "challenge"), "challenge: HTTP 403 with a Cloudflare", 14),
                Arguments.of(
                        Reply.of(503)
                                .with("Server", "cloudflare")
                                .body("<script src=\"/cdn-cgi/challenge-platform/x.js\"></script>"),
                        "challenge: HTTP 503 with a Cloudflare",
                        14),
                Arguments.of(Reply.of(500), "http-status: HTTP 500", 24),
                Arguments.of(Reply.of(200).body("x").cut(0).with("X", "y"), "truncated: ", 24));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void point_16_a_feed_that_fails_is_asked_ever_more_rarely_and_never_given_up(Reply reply, String error, int most) {
        String feed = desk.poll(desk.page("/feed", request -> reply));
        desk.start(Duration.ofDays(8));
        assertThat(desk.state(feed).polls().lastError()).startsWith(error);
        assertThat(desk.requests()).hasSizeBetween(9, most);
        List<Duration> gaps = desk.gaps("/feed");
        assertThat(gaps.get(gaps.size() - 1)).isBetween(Duration.ofHours(20), DAY);
        assertThat(desk.ingest.articles()).isEmpty();
    }

    @Test
    void point_16_a_success_resets_the_count_of_errors() {
        String feed = desk.poll(desk.page("/feed", request -> desk.requests().size() < 6 ? Reply.of(500) : good(1)));
        desk.start(DAY);
        FeedState state = desk.state(feed);
        assertThat(state.polls().failures()).isZero();
        assertThat(state.polls().trouble()).isZero();
        assertThat(state.polls().lastError()).isNull();
        List<Duration> gaps = desk.gaps("/feed");
        assertThat(gaps.get(5)).isGreaterThan(Duration.ofHours(1));
        assertThat(gaps.get(6)).isLessThan(Duration.ofHours(1));
    }

    static Stream<Arguments> oddities() {
        return Stream.of(
                Arguments.of(
                        Reply.of(200).body("<html><body>Hello</body></html>").with("Content-Type", "text/html"),
                        "not-a-feed: "),
                Arguments.of(Reply.of(200), "empty: HTTP 200 with an empty body"),
                Arguments.of(Reply.of(204), "empty: HTTP 204"),
                Arguments.of(Reply.feed(rss(7)).withStatus(206), "partial: HTTP 206"),
                Arguments.of(Reply.of(302), "redirect: HTTP 302 without a place to go to"),
                Arguments.of(Reply.of(300), "redirect: HTTP 300"),
                Arguments.of(Reply.of(418), "http-status: HTTP 418"));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void point_17_an_answer_that_is_no_feed_is_an_error_with_a_name_and_changes_nothing(Reply odd, String error) {
        Reply tagged = odd.with("ETag", "\"odd\"");
        String feed = desk.poll(desk.page("/feed", request -> desk.requests().size() == 1 ? tagged : good(1)));
        desk.start(Duration.ofMinutes(31));
        assertThat(desk.state(feed).polls().lastError()).startsWith(error);
        assertThat(desk.state(feed).entries()).hasSize(1);
        desk.run(Duration.ofHours(3));
        assertThat(desk.requests().get(2).header("If-None-Match")).isEqualTo("\"1\"");
        assertThat(desk.ingest.articles()).hasSize(1);
    }

    @Test
    void point_17_a_304_that_was_not_asked_for_is_an_error_and_asked_again_in_full() {
        String feed = desk.poll(desk.page("/feed", request -> desk.requests().isEmpty() ? Reply.of(304) : good(1)));
        desk.start(Duration.ofMinutes(1));
        assertThat(desk.state(feed).polls().lastError()).startsWith("broken-answer: HTTP 304");
        desk.run(Duration.ofHours(2));
        assertThat(desk.requests().get(1).conditional()).isFalse();
        assertThat(desk.ingest.articles()).hasSize(1);
    }

    private void useDesk(boolean hostWaits) {
        desk.close();
        IngestSettings usual = Desk.SETTINGS;
        desk = new Desk(new IngestSettings(16, usual.floors(), usual.pause(), hostWaits, usual.fetch()));
    }

    private static Reply good(int item) {
        return Reply.feed(rss(item)).with("ETag", "\"" + item + "\"");
    }
}
