package org.mineralwatch.ingest.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralwatch.ingest.warc.RawPage;
import org.mineralwatch.ingest.warc.WarcArchive;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.PublicationTime.Precision;

class CorpusTest {
    private static final String FIRST_LINE = "first line";

    @TempDir
    Path folder;

    private final CorpusCount count = new CorpusCount();

    @Test
    void lines_of_json_become_articles_and_a_line_that_is_none_costs_itself() throws IOException {
        write("a.jsonl", """
                {"id":"x1","title":"T","text":"body","url":"http://A.example/1?utm_source=x","published":"2026-09-01T10:00:00+02:00","source":"S"}
                not json
                {"title":"T2","html":"<p>one</p><script>x()</script><p>two</p>","published":"2026-09"}

                """);
        List<CorpusItem> items = read(new Order.AsRead(), Span.ALL);
        Article first = ((CorpusItem.Revision) items.get(0)).article();
        assertThat(first.id()).isEqualTo("x1");
        assertThat(first.published()).isEqualTo(Instant.parse("2026-09-01T08:00:00Z"));
        assertThat(first.source()).isEqualTo("S");
        CorpusItem.Unreadable second = (CorpusItem.Unreadable) items.get(1);
        assertThat(second.where()).endsWith("a.jsonl line 2");
        Article third = ((CorpusItem.Revision) items.get(2)).article();
        assertThat(third.text()).isEqualTo("one\n\ntwo");
        assertThat(third.publishedPrecision()).isEqualTo(Precision.MONTH);
        assertThat(count.documents()).isEqualTo(3);
        assertThat(count.books().dropped()).isEqualTo(Map.of("unreadable", 1L));
        assertThat(count.books().remainder()).isZero();
    }

    @Test
    void a_saved_page_is_the_article_in_it_and_a_side_file_goes_before_what_it_says() throws IOException {
        String page =
                "<title>Pact signed</title><meta property='article:published_time' content='2026-09-10T08:30:00Z'>"
                        + "<nav><a href='/'>Mining</a></nav><p>"
                        + "The two ministries signed a pact on rare earths. ".repeat(3) + "</p>";
        write("a.html", page);
        write("b.html", page);
        write("c.html", "no markup");
        write(
                "corpus.jsonl",
                "{\"file\":\"b.html\",\"url\":\"https://b.example/1\",\"published\":\"2026-09-11\",\"source\":\"B\"}\n");
        List<CorpusItem> items = read(new Order.AsRead(), Span.ALL);
        Article own = ((CorpusItem.Revision) items.get(0)).article();
        assertThat(own.title()).isEqualTo("Pact signed");
        assertThat(own.text()).startsWith("The two ministries").doesNotContain("Mining");
        assertThat(own.published()).isEqualTo(Instant.parse("2026-09-10T08:30:00Z"));
        Article said = ((CorpusItem.Revision) items.get(1)).article();
        assertThat(said.url()).isEqualTo("https://b.example/1");
        assertThat(said.source()).isEqualTo("B");
        assertThat(said.publishedPrecision()).isEqualTo(Precision.DAY);
        assertThat(((CorpusItem.Unreadable) items.get(2)).cause()).isEqualTo("it is no HTML");
        assertThat(count.books().remainder()).isZero();
    }

    @Test
    void a_web_archive_is_an_article_a_page() throws IOException {
        String page = "<title>Pact</title><p>" + "The two ministries signed a pact on rare earths. ".repeat(3) + "</p>";
        Instant fetched = Instant.parse("2026-09-10T09:00:00Z");
        try (WarcArchive archive = new WarcArchive(
                folder, WarcArchive.FILE_BYTES, java.time.Clock.fixed(fetched, java.time.ZoneOffset.UTC))) {
            for (String address : List.of("https://a.example/1", "https://a.example/2", "https://a.example/1")) {
                archive.accept(new RawPage(
                        address, "text/html", page.getBytes(java.nio.charset.StandardCharsets.UTF_8), fetched));
            }
        }
        assertThat(articles(new Order.AsRead(), Span.ALL))
                .extracting(Article::address)
                .containsExactly("https://a.example/1", "https://a.example/2");
        assertThat(count.books().known()).isEqualTo(1);
        assertThat(count.books().remainder()).isZero();
    }

    @Test
    void a_text_file_has_the_headline_that_is_found_in_it_and_what_a_side_file_says() throws IOException {
        write("a.txt", FIRST_LINE + "\n\nbody");
        write(
                "corpus.jsonl",
                "{\"file\":\"a.txt\",\"url\":\"https://a.example/1\",\"published\":\"2023-08-02\",\"source\":\"S\"}\n");
        Article article = articles(new Order.AsRead(), Span.ALL).get(0);
        assertThat(article.title()).isEqualTo(FIRST_LINE);
        assertThat(article.url()).isEqualTo("https://a.example/1");
        assertThat(article.publishedPrecision()).isEqualTo(Precision.DAY);
        assertThat(article.text()).startsWith(FIRST_LINE);
    }

    @Test
    void a_link_to_a_folder_around_it_is_not_followed() throws IOException {
        write("a.txt", FIRST_LINE + "\n\nbody");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(folder.resolve("self"), folder);
        Files.createSymbolicLink(inner.resolve("up"), folder);
        assertThat(articles(new Order.AsRead(), Span.ALL)).hasSize(1);
        assertThat(count.documents()).isEqualTo(1);
    }

    @Test
    void a_packed_file_with_nothing_in_it_says_so() throws IOException {
        write("a.jsonl.gz", "");
        write("b.txt.xz", "");
        assertThat(read(new Order.AsRead(), Span.ALL))
                .extracting(item -> ((CorpusItem.Unreadable) item).cause())
                .allMatch(cause -> cause.startsWith("is cut off"), "says that it is cut off")
                .hasSize(2);
    }

    @Test
    void what_this_user_may_not_read_is_named_with_the_reason_and_passed_over() throws IOException {
        write("a.txt", FIRST_LINE + "\n\nbody");
        write("b.txt", "body");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.setPosixFilePermissions(folder.resolve("b.txt"), Set.of());
        Files.setPosixFilePermissions(inner, Set.of());
        assumeFalse(Files.isReadable(inner), "this user may read everything");
        List<CorpusItem> items = read(new Order.AsRead(), Span.ALL);
        Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwx------"));
        assertThat(items).hasSize(3);
        assertThat(((CorpusItem.Unreadable) items.get(1)).cause()).isEqualTo("may not be read by this user");
        assertThat(((CorpusItem.Unreadable) items.get(2)).where()).endsWith("inner");
        assertThat(((CorpusItem.Unreadable) items.get(2)).cause()).isEqualTo("may not be listed by this user");
    }

    @Test
    void the_same_article_again_is_known_and_a_changed_one_edited() throws IOException {
        write("a.jsonl", """
                {"title":"T","text":"one","url":"https://a.example/1","published":"2026-09-01"}
                {"title":"T","text":"one","url":"https://a.example/1","published":"2026-09-01"}
                {"title":"T","text":"two","url":"https://a.example/1","published":"2026-09-01","updated":"2026-09-02T00:00:00Z"}
                """);
        List<Article> articles = articles(new Order.AsRead(), Span.ALL);
        assertThat(articles).extracting(Article::text).containsExactly("one", "two");
        assertThat(articles.get(0).id()).isEqualTo(articles.get(1).id());
        assertThat(count.books().added()).isEqualTo(1);
        assertThat(count.books().known()).isEqualTo(1);
        assertThat(count.books().edited()).isEqualTo(1);
    }

    @Test
    void a_folder_of_feed_documents_is_the_polls_of_one_feed_in_name_order() throws IOException {
        write("2026-09-02T100000Z.rss", rss("new title"));
        write("2026-09-01T100000Z.rss", rss("title"));
        List<Article> articles = articles(new Order.AsRead(), Span.ALL);
        assertThat(articles).extracting(Article::title).containsExactly("title", "new title");
        assertThat(articles.get(0).shown()).isEqualTo(Instant.parse("2026-09-01T10:00:00Z"));
        assertThat(count.books().edited()).isEqualTo(1);
    }

    @Test
    void every_order_gives_the_same_articles() throws IOException {
        write("a.jsonl", """
                {"title":"B","text":"b","published":"2026-09-02"}
                {"title":"A","text":"a","published":"2026-09-01"}
                {"title":"undated","text":"u"}
                """);
        List<Article> asRead = articles(new Order.AsRead(), Span.ALL);
        assertThat(articles(new Order.Published(), Span.ALL))
                .extracting(Article::title)
                .containsExactly("A", "B", "undated");
        assertThat(articles(new Order.Reverse(), Span.ALL))
                .extracting(Article::title)
                .containsExactly("undated", "B", "A");
        assertThat(articles(new Order.Shuffle(5), Span.ALL)).containsExactlyInAnyOrderElementsOf(asRead);
        assertThat(articles(new Order.Shuffle(5), Span.ALL)).isEqualTo(articles(new Order.Shuffle(5), Span.ALL));
    }

    @Test
    void what_lies_outside_the_wanted_days_is_dropped_and_booked() throws IOException {
        write("a.jsonl", """
                {"title":"A","text":"a","published":"2026-09-01"}
                {"title":"B","text":"b","published":"2026-09-02"}
                {"title":"undated","text":"u"}
                """);
        Span span = new Span(Instant.parse("2026-09-02T00:00:00Z"), null);
        assertThat(articles(new Order.AsRead(), span))
                .extracting(Article::title)
                .containsExactly("B");
        assertThat(count.books().added()).isEqualTo(1);
        assertThat(count.books().dropped()).isEqualTo(Map.of("outside-dates", 2L));
        assertThat(count.books().remainder()).isZero();
    }

    @Test
    void a_fingerprint_tells_corpora_and_wishes_apart() throws IOException {
        write("a.jsonl", "{\"title\":\"A\",\"text\":\"a\"}\n");
        String one = corpus(new Order.AsRead(), Span.ALL).fingerprint();
        assertThat(corpus(new Order.AsRead(), Span.ALL).fingerprint()).isEqualTo(one);
        assertThat(corpus(new Order.Reverse(), Span.ALL).fingerprint()).isNotEqualTo(one);
        write("b.txt", "x");
        assertThat(corpus(new Order.AsRead(), Span.ALL).fingerprint()).isNotEqualTo(one);
    }

    @Test
    void what_no_record_could_hold_is_cut_or_refused() throws IOException {
        String huge = "x".repeat(600_000);
        write(
                "a.jsonl",
                "{\"title\":\"" + huge + "\",\"text\":\"" + huge + "\"}\n{\"id\":\"" + huge + "\",\"text\":\"t\"}\n");
        List<CorpusItem> items = read(new Order.AsRead(), Span.ALL);
        Article cut = ((CorpusItem.Revision) items.get(0)).article();
        assertThat(cut.title()).hasSize(1_000);
        assertThat(cut.text()).hasSize(500_000);
        assertThat(((CorpusItem.Unreadable) items.get(1)).cause())
                .isEqualTo("has a \"id\" of more than 200 characters");
    }

    @Test
    void junk_costs_itself_only() throws IOException {
        Files.write(folder.resolve("corpus.jsonl"), new byte[] {(byte) 0x81, '{', '\n', 0, 1});
        Files.write(folder.resolve("junk.txt"), new byte[] {(byte) 0x81, 0, 3, 'x'});
        write("blank.txt", " \n\t");
        write("good.txt", FIRST_LINE);
        assertThat(read(new Order.AsRead(), Span.ALL)).hasSize(3);
        assertThat(count.books().added()).isEqualTo(1);
        assertThat(count.books().dropped()).isEqualTo(Map.of("unreadable", 2L));
    }

    @Test
    void a_path_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> Corpus.of(List.of(folder.resolve("gone")), text -> "", Span.ALL, new Order.AsRead()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void an_order_is_read_or_refused_with_the_choices() {
        assertThat(Order.parse("shuffle:-7")).isEqualTo(new Order.Shuffle(-7));
        assertThatThrownBy(() -> Order.parse("sideways")).hasMessageContaining("published, reverse or shuffle:SEED");
    }

    private List<Article> articles(Order order, Span span) throws IOException {
        return read(order, span).stream()
                .map(item -> ((CorpusItem.Revision) item).article())
                .toList();
    }

    private List<CorpusItem> read(Order order, Span span) throws IOException {
        List<CorpusItem> items = new ArrayList<>();
        corpus(order, span).read(count, items::add);
        return items;
    }

    private Corpus corpus(Order order, Span span) throws IOException {
        return Corpus.of(List.of(folder), text -> text.lines().findFirst().orElse(""), span, order);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String rss(String title) {
        return "<rss version=\"2.0\"><channel><title>F</title><item><title>" + title
                + "</title><guid>g</guid><link>https://a.example/1</link><description>d</description></item></channel></rss>";
    }
}
