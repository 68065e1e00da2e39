package org.mineralwatch.lab.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineralwatch.lab.polling.Desk.rss;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.ingest.IngestSettings;

/** Points 18 to 22 of polite polling: who we say we are, what we read of bodies and for how long, and what stays secret. */
@Timeout(60)
class HeadersAndBodiesTest {
    private Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void point_18_a_request_says_who_asks_and_for_what() {
        desk.poll(desk.page("/feed", request -> Reply.feed(rss(1))));
        desk.start(Duration.ofMinutes(1));
        Request request = desk.requests().get(0);
        assertThat(request.header("User-Agent")).matches("Mineralwatch/\\d\\S* \\(\\+https://\\S+\\)");
        assertThat(request.header("Accept"))
                .contains("application/rss+xml", "application/atom+xml", "application/feed+json", "*/*;q=0.1");
        assertThat(request.header("Accept-Encoding")).isEqualTo("gzip, deflate");
    }

    static Stream<Arguments> packed() {
        byte[] feed = rss(1, 2).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("gzip", gzip(feed)),
                Arguments.of("x-gzip", gzip(feed)),
                Arguments.of("GZIP", gzip(feed)),
                Arguments.of("deflate", deflated(feed)),
                Arguments.of("identity", feed),
                Arguments.of("gzip", feed),
                Arguments.of(null, gzip(feed)));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void point_18_bodies_are_unpacked_whatever_the_header_says(String encoding, byte[] body) {
        Reply reply = Reply.of(200).body(body);
        desk.poll(desk.page("/feed", request -> encoding == null ? reply : reply.with("Content-Encoding", encoding)));
        desk.start(Duration.ofMinutes(1));
        assertThat(desk.ingest.articles()).hasSize(2);
    }

    @Test
    void point_18_an_encoding_that_was_not_asked_for_is_named() {
        String feed = desk.poll(desk.page("/feed", request -> Reply.feed("xyz").with("Content-Encoding", "br")));
        desk.start(Duration.ofMinutes(1));
        assertThat(desk.state(feed).polls().lastError()).contains("encoded as 'br', which was not asked for");
    }

    @Test
    void point_19_the_charset_of_the_header_is_used_and_links_stand_against_content_location_or_the_final_address() {
        byte[] cyrillic =
                "<rss version='2.0'><channel><item><title>Редкие земли</title><guid>g</guid><link>item</link></item></channel></rss>"
                        .getBytes(Charset.forName("windows-1251"));
        Reply reply = Reply.of(200).body(cyrillic).with("Content-Type", "text/xml; charset=\"windows-1251\"");
        String there = desk.page(1, "/deep/feed", request -> reply);
        desk.poll(desk.page("/moved", request -> Reply.of(302).with("Location", there)));
        desk.poll(desk.page(2, "/located", request -> reply.with("Content-Location", "https://desk.example/a/b")));
        desk.start(Duration.ofMinutes(1));
        assertThat(desk.ingest.articles()).extracting("title").containsOnly("Редкие земли");
        assertThat(desk.ingest.articles())
                .extracting("url")
                .containsExactlyInAnyOrder(there.replace("/deep/feed", "/deep/item"), "https://desk.example/a/item");
    }

    @Test
    void point_20_headers_and_bodies_that_drip_or_never_end_are_left_at_their_deadline() {
        desk.close();
        Duration headers = Duration.ofMillis(600);
        Duration whole = Duration.ofMillis(1_200);
        IngestSettings usual = Desk.SETTINGS;
        desk = new Desk(new IngestSettings(
                16, usual.floors(), usual.pause(), true, Desk.FETCH.within(headers, headers, whole)));
        try (DrippingServer drip = new DrippingServer()) {
            for (DrippingServer.Way way : DrippingServer.Way.values()) {
                String feed = desk.poll(drip.address(way));
                long start = System.nanoTime();
                desk.start(Duration.ofMinutes(1));
                Duration limit = way.inHeaders() ? headers : whole;
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as("%s ends at its deadline", way)
                        .isLessThan(limit.plusSeconds(1));
                assertThat(desk.state(feed).polls().lastError()).as("%s", way).startsWith(way.error());
            }
        }
    }

    @Test
    void point_20_a_body_is_never_larger_than_fifteen_mebibytes_packed_or_not() {
        String endless =
                desk.poll(desk.page("/endless", request -> Reply.of(200).endless("<item>".repeat(1_000))));
        byte[] bomb = gzip(new byte[16 << 20]);
        String packed = desk.poll(desk.page("/bomb", request -> Reply.of(200).body(bomb)));
        desk.start(Duration.ofMinutes(1));
        assertThat(desk.state(endless).polls().lastError())
                .isEqualTo("too-large: the body is larger than 15728640 bytes");
        assertThat(desk.state(packed).polls().lastError()).startsWith("too-large: ");
    }

    @Test
    void point_21_a_certificate_that_nobody_vouches_for_is_an_error() {
        try (DrippingServer plain = new DrippingServer()) {
            String feed = desk.poll(plain.address(DrippingServer.Way.BODY).replace("http:", "https:"));
            desk.start(Duration.ofMinutes(1));
            assertThat(desk.state(feed).polls().lastError()).startsWith("tls: ");
            assertThat(plain.requests()).as("nothing is asked in clear instead").isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void point_21_credentials_reach_the_first_host_only_and_no_record(boolean sameHost) {
        String there =
                desk.page(sameHost ? 0 : 1, "/new", request -> Reply.feed(rss("<item><title>t</title></item>", 1)));
        String plain = desk.page("/old", request -> Reply.of(302).with("Location", there.replace("//", "//x:leak@")));
        desk.poll(plain.replace("//", "//me:s%65cret@"));
        desk.start(Duration.ofHours(1));
        assertThat(desk.requests("/old")).allMatch(r -> "Basic bWU6c2VjcmV0".equals(r.header("Authorization")));
        assertThat(desk.requests("/new"))
                .allMatch(r -> sameHost == "Basic bWU6c2VjcmV0".equals(r.header("Authorization")))
                .allMatch(r -> sameHost || r.header("Authorization") == null);
        assertThat(desk.ingest.published()).hasSize(2).allSatisfy(record -> {
            assertThat(record.key()).doesNotContain("me:", "secret", "leak");
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).doesNotContain("s%65cret", "secret", "leak");
        });
    }

    @Test
    void point_21_credentials_stay_out_of_errors_and_dead_letters() {
        String feed =
                desk.poll(desk.page("/feed", request -> Reply.feed("no feed")).replace("//", "//me:secret@"));
        desk.start(Duration.ofMinutes(1));
        assertThat(desk.state(feed).polls().lastError())
                .startsWith("not-a-feed")
                .doesNotContain("secret");
        assertThat(desk.ingest.published()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).doesNotContain("secret");
            assertThat(letter.headers().toString()).doesNotContain("secret");
        });
    }

    @Test
    void point_22_feeds_that_an_operator_lists_are_asked_without_robots_txt() {
        desk.page("/robots.txt", request -> Reply.of(200).body("User-agent: *\nDisallow: /"));
        desk.poll(desk.page("/feed", request -> Reply.feed(rss(1))));
        desk.start(Duration.ofDays(1));
        assertThat(desk.requests("/robots.txt")).isEmpty();
        assertThat(desk.ingest.articles()).hasSize(1);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
