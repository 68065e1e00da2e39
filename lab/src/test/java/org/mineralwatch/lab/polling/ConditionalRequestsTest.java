package org.mineralwatch.lab.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mineralwatch.lab.polling.Desk.rss;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.FeedState;

/** Points 1 to 7 of polite polling: what is asked conditionally, by which validators, and what comes of the answers. */
class ConditionalRequestsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String NO_WEEKDAY = "Mon, 31 Feb 2021 00:00:00 gmt";

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void point_1_only_the_first_request_is_unconditional_also_after_a_restart() {
        desk.poll(desk.page("/feed", request -> known(request, "\"1\"")));
        desk.start(HOUR);
        desk.ingest.start();
        desk.run(HOUR);
        assertThat(desk.requests()).hasSizeGreaterThan(4);
        assertThat(desk.requests().get(0).conditional()).isFalse();
        assertThat(desk.requests().stream().skip(1)).allMatch(Request::conditional);
    }

    @Test
    void point_2_validators_go_back_byte_for_byte() {
        String etag = "W/\"a b\u00e9\u0080\u009f\"";
        desk.poll(desk.page(
                "/feed", request -> Reply.feed(rss(1)).with("ETag", etag).with("Last-Modified", NO_WEEKDAY)));
        desk.start(HOUR);
        assertThat(desk.requests().get(1).header("If-None-Match")).isEqualTo(etag);
        assertThat(desk.requests().get(1).header("If-Modified-Since")).isEqualTo(NO_WEEKDAY);
    }

    @Test
    void point_2_no_validator_is_made_up() {
        String dated = "<item><title>t</title><link>https://desk.example/1</link>"
                + "<pubDate>Fri, 01 May 2026 07:00:00 GMT</pubDate></item>";
        desk.poll(desk.page("/feed", request -> Reply.feed(rss(dated))));
        desk.start(HOUR.multipliedBy(3));
        assertThat(desk.requests()).hasSizeGreaterThan(2).noneMatch(Request::conditional);
    }

    @Test
    void point_3_both_validators_are_sent_and_the_server_decides_by_the_etag() {
        String feed = desk.poll(desk.page("/feed", request -> {
            boolean second = desk.requests().size() >= 2;
            String etag = second ? "\"2\"" : "\"1\"";
            String date = second ? NO_WEEKDAY : "Fri, 01 May 2026 07:00:00 GMT";
            return etag.equals(request.header("If-None-Match"))
                    ? Reply.of(304).with("ETag", etag).with("Last-Modified", NO_WEEKDAY)
                    : Reply.feed(rss(second ? 2 : 1)).with("ETag", etag).with("Last-Modified", date);
        }));
        desk.start(Duration.ofHours(2));
        assertThat(desk.requests().get(1).header("If-None-Match")).isEqualTo("\"1\"");
        assertThat(desk.requests().get(1).header("If-Modified-Since")).isEqualTo("Fri, 01 May 2026 07:00:00 GMT");
        assertThat(desk.requests().get(2).header("If-Modified-Since"))
                .as("the date of a 304 with another date and the same tag")
                .isEqualTo(NO_WEEKDAY);
        assertThat(desk.ingest.articles()).hasSize(2);
        assertThat(desk.state(feed).polls().failures()).isZero();
    }

    @Test
    void point_4_a_200_without_validators_clears_them() {
        desk.poll(desk.page("/feed", request -> {
            Reply reply = Reply.feed(rss(desk.requests().size()));
            return desk.requests().isEmpty() ? reply.with("ETag", "\"1\"") : reply;
        }));
        desk.start(Duration.ofHours(2));
        assertThat(desk.requests().get(1).conditional()).isTrue();
        assertThat(desk.requests().get(2).conditional()).isFalse();
    }

    @Test
    void point_4_validators_of_one_address_never_reach_another() {
        desk.page(1, "/new", request -> known(request, "\"new\""));
        String there = desk.page(1, "/new", request -> known(request, "\"new\""));
        String feed = desk.poll(desk.page("/old", request -> {
            boolean moved = desk.requests("/old").size() >= 2;
            return moved
                    ? Reply.of(301).with("Location", there).with("ETag", "\"redirect\"")
                    : known(request, "\"old\"");
        }));
        desk.start(Duration.ofHours(8));
        assertThat(desk.requests("/new").get(0).conditional())
                .as("a clean start")
                .isFalse();
        assertThat(desk.requests("/new").stream().skip(1))
                .isNotEmpty()
                .allMatch(request -> "\"new\"".equals(request.header("If-None-Match")));
        assertThat(desk.requests("/old").stream().filter(Request::conditional))
                .allMatch(request -> "\"old\"".equals(request.header("If-None-Match")));
        assertThat(desk.requests("/old").stream().skip(3)).noneMatch(Request::conditional);
        assertThat(desk.state(feed).validators().validFor()).isEqualTo(there);
    }

    @Test
    void point_5_a_304_brings_no_records_and_no_error_and_its_headers_are_taken_over() {
        String feed = desk.poll(desk.page(
                "/feed",
                request -> request.conditional()
                        ? Reply.of(304).with("Last-Modified", NO_WEEKDAY).with("Cache-Control", "max-age=7200")
                        : Reply.feed(rss(1)).with("ETag", "\"1\"")));
        desk.start(Duration.ofMinutes(40));
        FeedState state = desk.state(feed);
        assertThat(desk.requests()).hasSize(2);
        assertThat(desk.ingest.published()).hasSize(1);
        assertThat(state.polls().failures()).isZero();
        assertThat(state.documents()).isEqualTo(1);
        assertThat(state.polls().lastPoll()).isEqualTo(desk.requests().get(1).at());
        assertThat(state.polls().nextPoll())
                .isAfterOrEqualTo(desk.requests().get(1).at().plusSeconds(7_200));
        assertThat(state.validators().etag()).isEqualTo("\"1\"");
        assertThat(state.validators().lastModified()).isEqualTo(NO_WEEKDAY);
    }

    @Test
    void point_6_a_document_that_is_cut_or_no_feed_is_fetched_again_in_full() {
        String feed = desk.poll(desk.page("/feed", request -> {
            Reply whole = Reply.feed(rss(1, 2, 3));
            return switch (desk.requests().size()) {
                case 0 -> whole.with("ETag", "\"cut\"").cut(100);
                case 1 ->
                    Reply.of(200).body("<html><body>Maintenance</body></html>").with("ETag", "\"page\"");
                default -> whole.with("ETag", "\"whole\"");
            };
        }));
        desk.start(Duration.ofHours(6));
        assertThat(desk.requests().get(1).conditional()).isFalse();
        assertThat(desk.requests().get(2).conditional()).isFalse();
        assertThat(desk.requests().get(3).header("If-None-Match")).isEqualTo("\"whole\"");
        assertThat(desk.ingest.articles()).hasSize(3);
        assertThat(desk.state(feed).books().added()).isEqualTo(3);
    }

    @Test
    void point_6_validators_are_not_kept_when_the_write_to_kafka_fails() {
        desk.poll(desk.page("/feed", request -> known(request, "\"1\"")));
        desk.ingest.start();
        desk.ingest.failNextCommit();
        Instant soon = Desk.START.plusSeconds(60);
        assertThatThrownBy(() -> desk.ingest.runUntil(soon)).isInstanceOf(KafkaException.class);
        assertThat(desk.ingest.articles()).isEmpty();
        desk.ingest.mendCommits();
        desk.start(Duration.ofMinutes(1));
        assertThat(desk.requests()).hasSize(2).noneMatch(Request::conditional);
        assertThat(desk.ingest.articles()).hasSize(1);
    }

    @Test
    void point_7_the_same_body_again_brings_nothing_and_nothing_is_added_to_requests() {
        String feed =
                desk.poll(desk.page("/feed?a=1", request -> Reply.feed(rss(1)).with("Set-Cookie", "id=7")));
        desk.start(Duration.ofHours(3));
        assertThat(desk.requests()).hasSizeGreaterThan(2).allSatisfy(request -> {
            assertThat(request.path()).isEqualTo("/feed?a=1");
            assertThat(request.headers()).doesNotContainKeys("Cookie", "Referer");
        });
        assertThat(desk.ingest.published()).hasSize(1);
        assertThat(desk.state(feed).documents()).isEqualTo(1);
        assertThat(desk.state(feed).books().fetched()).isEqualTo(1);
    }

    /** A page that a client knows by its tag, or does not. */
    private static Reply known(Request request, String etag) {
        return etag.equals(request.header("If-None-Match"))
                ? Reply.of(304).with("ETag", etag)
                : Reply.feed(rss(1)).with("ETag", etag);
    }
}
