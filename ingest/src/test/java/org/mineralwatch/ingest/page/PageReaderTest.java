package org.mineralwatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mineralwatch.ingest.page.Html.head;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralwatch.news.PublicationTime;
import org.mineralwatch.news.PublicationTime.Origin;
import org.mineralwatch.news.PublicationTime.Precision;

class PageReaderTest {
    @Test
    void the_head_tells_headline_outlet_address_and_language() {
        Page page = Html.read("<html lang='en-GB'><head><title>Pact signed | The Desk</title>"
                + "<meta property='og:site_name' content='The Desk'><link rel='canonical' href='/news/pact'></head><body>"
                + Html.article());

        assertThat(page.title()).isEqualTo("Pact signed");
        assertThat(page.source()).isEqualTo("The Desk");
        assertThat(page.address()).isEqualTo("https://desk.example/news/pact");
        assertThat(page.language()).isEqualTo("en-GB");
    }

    @Test
    void an_address_that_is_the_sites_front_page_or_no_web_address_is_not_the_articles() {
        assertThat(head("<link rel='canonical' href='https://desk.example/'>").address())
                .isEqualTo("https://desk.example/news/1");
        assertThat(head("<link rel='canonical' href='javascript:alert(1)'>").address())
                .isEqualTo("https://desk.example/news/1");
    }

    @Test
    void a_time_with_its_offset_is_an_instant() {
        assertThat(head("<meta property='article:published_time' content='2026-09-10T08:30:00+09:00'>")
                        .published())
                .isEqualTo(PublicationTime.at(Instant.parse("2026-09-09T23:30:00Z"), Origin.PAGE));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-10T08:30:00, DAY, 2026-09-10T00:00:00Z",
        "2026-09-10, DAY, 2026-09-10T00:00:00Z",
        "2026-09, MONTH, 2026-09-01T00:00:00Z",
        "2026-09-10T08:30:00.123Z, INSTANT, 2026-09-10T08:30:00Z",
        "2026-09-10 08:30+0200, INSTANT, 2026-09-10T06:30:00Z",
    })
    void a_date_is_as_exact_as_it_is_written(String written, Precision precision, Instant time) {
        assertThat(head("<meta itemprop='datePublished' content='" + written + "'>")
                        .published())
                .isEqualTo(new PublicationTime(time, precision, Origin.PAGE));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13-10",
        "2026-02-30T10:00:00Z",
        "10/09/2026",
        "1970-01-01T00:00:00Z",
        "1568061000",
        "2026-09-10T25:00:00Z"
    })
    void what_is_no_sure_date_is_none(String written) {
        assertThat(head("<meta property='article:published_time' content='" + written + "'>")
                        .published())
                .isEqualTo(PublicationTime.NONE);
    }

    @Test
    void dates_that_contradict_each_other_are_not_believed() {
        assertThat(head("<meta property='article:published_time' content='2026-09-10T08:30:00Z'>"
                                + "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2024-01-02T10:00:00Z\"}</script>")
                        .published())
                .isEqualTo(PublicationTime.NONE);
    }

    @Test
    void a_date_of_a_change_or_of_other_articles_is_not_the_articles() {
        assertThat(head("<meta property='article:modified_time' content='2026-09-10T08:30:00Z'>")
                        .published())
                .isEqualTo(PublicationTime.NONE);
        assertThat(Html.body(
                                Html.article()
                                        + "<time pubdate datetime='2026-09-10'></time><time pubdate datetime='2026-09-08'></time>")
                        .published())
                .isEqualTo(PublicationTime.NONE);
    }

    @Test
    void data_on_several_articles_tells_nothing_of_this_one() {
        assertThat(
                        head("<script type='application/ld+json'>[{\"@type\":\"Article\",\"headline\":\"A\",\"datePublished\":\"2026-09-10\"},"
                                        + "{\"@type\":\"Article\",\"headline\":\"B\",\"datePublished\":\"2026-09-10\"}]</script>")
                                .published())
                .isEqualTo(PublicationTime.NONE);
    }

    @Test
    void the_day_in_an_address_serves_where_the_page_says_nothing() {
        assertThat(Html.read(Html.article(), "https://desk.example/2026/09/10/pact")
                        .published())
                .isEqualTo(new PublicationTime(Instant.parse("2026-09-10T00:00:00Z"), Precision.DAY, Origin.PAGE));
        assertThat(Html.read(Html.article(), "https://desk.example/2026/19/10/pact")
                        .published())
                .isEqualTo(PublicationTime.NONE);
    }

    @Test
    void broken_data_costs_itself_only() {
        assertThat(head("<script type='application/ld+json'>{\"@type\": NewsArticle,,</script>")
                        .text())
                .startsWith(Html.FIRST);
    }

    @Test
    void the_charset_is_the_headers_else_the_one_that_the_page_declares() {
        String html =
                "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'></head><body><p>"
                        + "Министры подписали меморандум о редкоземельных металлах во вторник, сообщили официальные лица в столице страны."
                        + "</p></body></html>";
        byte[] bytes = html.getBytes(Charset.forName("windows-1251"));

        assertThat(((Page) PageReader.read(bytes, "text/html", null)).text()).startsWith("Министры подписали");
        assertThat(((Page) PageReader.read(html.getBytes(Charset.forName("KOI8-R")), "text/html; charset=KOI8-R", null))
                        .text())
                .startsWith("Министры подписали");
    }

    @Test
    void what_is_no_page_is_said_to_be_none() {
        assertThat(PageReader.read(new byte[0], null, null)).isEqualTo(new NoPage("it is empty"));
        assertThat(PageReader.read("%PDF-1.7 \0 binary".getBytes(StandardCharsets.ISO_8859_1), null, null))
                .isEqualTo(new NoPage("it is no HTML"));
        assertThat(PageReader.read(new byte[16 << 20], null, null)).isEqualTo(new NoPage("larger than 15 MiB"));
    }
}
