package org.mineralwatch.ingest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.ingest.fetch.Answer;
import org.mineralwatch.ingest.fetch.FetchOutcome;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Fetched;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
import org.mineralwatch.ingest.pages.PageOutcome.Found;
import org.mineralwatch.ingest.pages.PageOutcome.Missing;
import org.mineralwatch.ingest.warc.RawPage;

class PageFetcherTest {
    private static final String PAGE = "https://desk.example/news/1";
    private static final String ROBOTS = "https://desk.example/robots.txt";
    private static final String HTML = "<p>" + "The two ministries signed a pact on rare earths. ".repeat(3);

    private final Map<String, FetchOutcome> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<RawPage> archived = new ArrayList<>();
    private final Time time = new Time();
    private final PageFetcher fetcher = new PageFetcher(
            this::answer,
            "Mineralwatch/0.1 (+https://mineralwatch.example/bot)",
            Duration.ofSeconds(1),
            archived::add,
            time,
            wish -> {
                waits.add(wish);
                time.now = time.now.plus(wish);
            });

    PageFetcherTest() {
        answers.put(ROBOTS, status(404));
        answers.put(PAGE, fetched(PAGE, HTML));
    }

    @Test
    void a_page_is_fetched_read_and_archived() throws Exception {
        assertThat(fetcher.fetch(PAGE))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.page().text()).startsWith("The two ministries"));
        assertThat(archived).singleElement().extracting(RawPage::address).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-agent: *\nDisallow: /news/",
                "User-agent: mineralwatch\nDisallow: /",
                "User-agent: *\nAllow: /\n\nUser-agent: Mineralwatch\nDisallow: /news",
                "User-agent: *\nDisallow: /*/1$"
            })
    void what_robots_txt_forbids_is_not_asked_for(String robots) throws Exception {
        answers.put(ROBOTS, fetched(ROBOTS, robots));

        assertThat(fetcher.fetch(PAGE))
                .isInstanceOfSatisfying(
                        Missing.class, missing -> assertThat(missing.reason()).isEqualTo("robots"));
        assertThat(asked).containsExactly(ROBOTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-agent: *\nDisallow: /private/",
                "User-agent: other\nDisallow: /",
                "",
                "<html>not found</html>"
            })
    void what_it_does_not_forbid_is(String robots) throws Exception {
        answers.put(ROBOTS, fetched(ROBOTS, robots));

        assertThat(fetcher.fetch(PAGE)).isInstanceOf(Found.class);
    }

    @Test
    void a_site_whose_robots_txt_cannot_be_asked_is_left_alone_for_an_hour() throws Exception {
        answers.put(ROBOTS, status(503));
        assertThat(fetcher.fetch(PAGE)).isInstanceOf(Missing.class);
        time.now = time.now.plus(Duration.ofMinutes(59));
        assertThat(fetcher.fetch(PAGE)).isInstanceOf(Missing.class);
        assertThat(asked).containsExactly(ROBOTS);

        answers.put(ROBOTS, status(404));
        time.now = time.now.plus(Duration.ofMinutes(2));
        assertThat(fetcher.fetch(PAGE)).isInstanceOf(Found.class);
    }

    @Test
    void robots_txt_is_asked_once_a_day() throws Exception {
        fetcher.fetch(PAGE);
        fetcher.fetch(PAGE);
        time.now = time.now.plus(Duration.ofHours(25));
        fetcher.fetch(PAGE);

        assertThat(asked).containsExactly(ROBOTS, PAGE, PAGE, ROBOTS, PAGE);
    }

    @Test
    void a_host_has_a_pause_between_two_requests_and_a_longer_one_where_it_asks_for_it() throws Exception {
        fetcher.fetch(PAGE);
        fetcher.fetch(PAGE);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));

        answers.put(
                "https://slow.example/robots.txt",
                fetched("https://slow.example/robots.txt", "User-agent: *\nCrawl-delay: 5"));
        answers.put("https://slow.example/1", fetched("https://slow.example/1", HTML));
        fetcher.fetch("https://slow.example/1");
        fetcher.fetch("https://slow.example/1");
        assertThat(waits.get(waits.size() - 1)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_host_that_was_just_asked_for_a_feed_has_its_pause_before_the_first_page() throws Exception {
        fetcher.asked("https://desk.example/feed");
        fetcher.fetch(PAGE);

        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 410})
    void a_refusal_is_final(int status) throws Exception {
        answers.put(PAGE, status(status));
        assertThat(((Missing) fetcher.fetch(PAGE)).reason()).isEqualTo("refused");

        answers.put(PAGE, fetched(PAGE, HTML));
        assertThat(((Missing) fetcher.fetch(PAGE)).reason()).isEqualTo("refused");
        assertThat(asked).containsExactly(ROBOTS, PAGE);
    }

    @Test
    void the_robots_txt_of_a_site_that_a_page_leads_to_counts_too() throws Exception {
        answers.put(PAGE, fetched("https://other.example/1", HTML));
        answers.put("https://other.example/robots.txt", fetched("x", "User-agent: *\nDisallow: /"));

        assertThat(((Missing) fetcher.fetch(PAGE)).reason()).isEqualTo("robots");
        assertThat(archived).isEmpty();
    }

    @Test
    void no_page_and_no_address_have_their_reasons() throws Exception {
        answers.put(PAGE, fetched(PAGE, "%PDF"));
        assertThat(((Missing) fetcher.fetch(PAGE)).reason()).isEqualTo("no-page");
        assertThat(((Missing) fetcher.fetch("file:///etc/hostname")).reason()).isEqualTo("address");
    }

    private FetchOutcome answer(String address) {
        asked.add(address);
        return answers.get(address);
    }

    private static FetchOutcome fetched(String address, String body) {
        Answer answer = new Answer(address, address, address, null, null, null);
        return new Fetched(body.getBytes(StandardCharsets.UTF_8), "text/html", address, answer);
    }

    private static FetchOutcome status(int status) {
        return new Failed(Kind.HTTP_STATUS, status, "HTTP " + status, null);
    }

    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-05-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
