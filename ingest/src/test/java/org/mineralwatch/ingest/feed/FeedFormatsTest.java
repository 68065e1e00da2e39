package org.mineralwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.ingest.feed.document.Repair;

/** Every format, and the same things said by the words of another. */
class FeedFormatsTest {
    private static final String SPACES = " xmlns:atom='http://www.w3.org/2005/Atom' xmlns:a3='http://purl.org/atom/ns#'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dc0='http://purl.org/dc/elements/1.0/'"
            + " xmlns:dcterms='http://purl.org/dc/terms/' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'%s><channel>%s</channel></rss>",
                "<rss version='0.91'%s><channel>%s</channel></rss>",
                "<rss%s><channel/>%s</rss>",
                "<RSS%s><Channel>%s</Channel></RSS>",
                "<rss xmlns='http://backend.userland.com/rss2'%s><channel>%s</channel></rss>",
                "<rdf:RDF xmlns='http://purl.org/rss/1.0/'%s><channel/>%s</rdf:RDF>",
                "<rdf:RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'%s><channel>%s</channel></rdf:RDF>",
                "<rdf:RDF xmlns='urn:invented'%s>%s</rdf:RDF>",
                "<channel%s>%s</channel>",
                "<unheard%s><channel>%s</channel></unheard>",
            })
    void an_rss_item_is_read_in_every_version_and_in_the_words_of_every_module(String shell) {
        for (String item : new String[] {
            "<title>T</title><link>https://d.example/1</link><guid isPermaLink='false'>g</guid><description>S</description>",
            "<atom:title>T</atom:title><atom:link href='https://d.example/1'/><atom:id>g</atom:id><atom:summary>S</atom:summary>",
            "<a3:title>T</a3:title><a3:link rel='alternate' href='https://d.example/1'/><a3:id>g</a3:id><a3:summary>S</a3:summary>",
            "<dc:title>T</dc:title><link>https://d.example/1</link><dc:identifier>g</dc:identifier><dc:description>S</dc:description>",
            "<dc0:title>T</dc0:title><link>https://d.example/1</link><dc0:identifier>g</dc0:identifier><dc0:description>S</dc0:description>",
        }) {
            Entry entry = only(String.format(shell, SPACES, "<item>" + item + "</item>"));
            assertThat(entry.title()).as(item).isEqualTo("T");
            assertThat(entry.link()).as(item).isEqualTo("https://d.example/1");
            assertThat(entry.guid()).as(item).isEqualTo("g");
            assertThat(entry.plainSummary()).as(item).isEqualTo("S");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<pubDate>Sat, 22 May 2021 00:45:13 GMT</pubDate><dc:date>2020-01-01</dc:date>",
                "<pubDate>soon</pubDate><dc:date>2021-05-22T00:45:13Z</dc:date>",
                "<dc0:date>2021-05-22T00:45:13Z</dc0:date>",
                "<dcterms:issued>2021-05-22T00:45:13Z</dcterms:issued>",
                "<atom:published>2021-05-22T00:45:13Z</atom:published>",
                "<a3:issued>2021-05-22T00:45:13Z</a3:issued>",
            })
    void the_date_is_found_in_every_module(String date) {
        String xml = "<rss" + SPACES + "><channel><item><title>t</title>" + date + "</item></channel></rss>";
        assertThat(only(xml).published()).isEqualTo("2021-05-22T00:45:13Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2005/Atom",
                "http://purl.org/atom/ns#",
                "HTTP://WWW.W3.ORG/2005/ATOM",
                "",
                "urn:draft"
            })
    void an_atom_feed_is_one_in_any_namespace(String space) {
        ParsedFeed feed = feed("<feed xmlns='" + space + "' xml:lang='fr'><title>D</title><tagline>what</tagline>"
                + "<link rel='self' href='https://d.example/feed'/><link rel='alternate' href='/site'/>"
                + "<entry xml:lang='de'><id>1</id><title>T</title><link type='application/x' href='/x'/><link href='/p'/>"
                + "<link type='text/html' href='/h'/><issued>2021-05-22</issued><modified>2021-05-23</modified>"
                + "<author><name>Ada</name><email>a@d.example</email></author><category term='c'/>"
                + "<content type='text/html' mode='escaped'>&lt;p&gt;one</content></entry>"
                + "<entry><id>2</id></entry></feed>");
        Entry entry = feed.entries().get(0);
        assertThat(feed.link()).isEqualTo("https://feeds.example/site");
        assertThat(feed.description()).isEqualTo("what");
        assertThat(entry.link()).isEqualTo("https://feeds.example/h");
        assertThat(entry.published()).isEqualTo("2021-05-22T00:00:00Z");
        assertThat(entry.updated()).isEqualTo("2021-05-23T00:00:00Z");
        assertThat(entry.text()).isEqualTo("one");
        assertThat(entry.authors()).containsExactly("Ada");
        assertThat(entry.categories()).containsExactly("c");
        assertThat(entry.language()).isEqualTo("de");
        assertThat(feed.entries().get(1).language()).isEqualTo("fr");
    }

    @Test
    void an_entry_by_itself_is_a_feed_of_one() {
        assertThat(only("<entry xmlns='http://www.w3.org/2005/Atom'><id>e</id><title>T</title></entry>")
                        .title())
                .isEqualTo("T");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title type='text'>a &lt;b&gt; &amp;amp;</title>        | a <b> &amp;",
                "<title>a &lt;i&gt;b</title>                             | a <i>b",
                "<title type='html'>a &lt;i&gt;b&lt;/i&gt;</title>       | a b",
                "<title type='html'>a <i>b</i></title>                   | a b",
                "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>1 &lt; <b>2</b></div></title> | 1 < 2",
                "<title type='application/octet-stream'> YSA8Yj5iPC9i Pg== </title> | a b",
                "<title type='application/octet-stream'>~</title>        | ''",
                "<title mode='base64'>A</title>                          | ''",
            })
    void a_text_of_atom_is_what_its_type_says(String title, String plain) {
        String xml = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id>" + title + "</entry></feed>";
        assertThat(only(xml).title()).isEqualTo(plain);
    }

    @Test
    void markup_that_nobody_escaped_stays_text() {
        Entry entry = only("<rss><channel><item><title>A <b>bold</b> step</title><description><p>one<br>two</p><p>three"
                + "</description></item></channel></rss>");
        assertThat(entry.title()).isEqualTo("A bold step");
        assertThat(entry.text()).isEqualTo("one\ntwo\n\nthree");
    }

    @Test
    void relative_links_start_at_the_nearest_base() {
        ParsedFeed feed = feed("<rss xml:base='https://b.example/x/'><channel><link>./</link>"
                + "<item><link>1</link></item><item xml:base='/y/'><link>2</link></item>"
                + "<item><link>//c.example/3</link></item></channel></rss>");
        assertThat(feed.link()).isEqualTo("https://b.example/x/");
        assertThat(feed.entries())
                .extracting(Entry::link)
                .containsExactly("https://b.example/x/1", "https://b.example/y/2", "https://c.example/3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<guid>https://d.example/1</guid>                          | https://d.example/1",
                "<guid isPermaLink='false'>https://d.example/1</guid>      | ",
                "<enclosure url='https://d.example/1.mp3' type='audio/mpeg'/> | ",
                "<link rel='self' href='https://d.example/self'/>          | ",
                "<link>javascript:alert(1)</link><guid>https://d.example/1</guid> | https://d.example/1",
            })
    void an_entry_without_a_link_of_its_own_has_the_next_best(String fields, String link) {
        assertThat(only("<rss><channel><item>" + fields + "</item></channel></rss>")
                        .link())
                .isEqualTo(link);
    }

    @Test
    void a_channel_of_the_format_before_rss_is_read() {
        ParsedFeed feed = feed(
                "<CHANNEL HREF='https://d.example/'><TITLE>D</TITLE><ABSTRACT>what</ABSTRACT>"
                        + "<ITEM HREF='https://d.example/1' LASTMOD='2004-04-06T23:05:43-05:00'><TITLE>T</TITLE></ITEM></CHANNEL>");
        assertThat(feed.description()).isEqualTo("what");
        assertThat(feed.entries().get(0).link()).isEqualTo("https://d.example/1");
        assertThat(feed.entries().get(0).updated()).isEqualTo("2004-04-07T04:05:43Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss/>", "<rss version='2.0'><channel/></rss>", "<feed/>", "<rdf:RDF/>"})
    void a_shell_is_an_empty_feed(String shell) {
        assertThat(feed(shell).entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  '                            | not a feed: the body is empty",
                "<!DOCTYPE html><html><p>x</html> | not a feed: an HTML page was served",
                "<opml/>                         | not a feed: an XML document <opml>",
                "Not found                       | 'not a feed: neither XML nor JSON, it begins \"Not found\"'",
                "{\"error\": 7}                  | not a feed: JSON without items",
            })
    void what_is_no_feed_is_named(String body, String reason) {
        assertThat(((Unreadable) read(body.getBytes(StandardCharsets.UTF_8))).reason())
                .isEqualTo(reason);
    }

    @Test
    void a_document_that_was_cut_off_gives_its_whole_entries_and_says_so() throws IOException {
        String xml = "<rss><channel><item><title>1</title></item><item><title>2</title></item></channel></rss>";
        ParsedFeed cut = feed(xml.substring(0, xml.indexOf("2</title>")));
        assertThat(cut.entries()).extracting(Entry::title).containsExactly("1");
        assertThat(cut.complete()).isFalse();
        assertThat(feed(xml).complete()).isTrue();
        byte[] packed = gzip(xml.getBytes(StandardCharsets.UTF_8));
        assertThat(((ParsedFeed) read(packed)).complete()).isTrue();
        ParsedFeed half = (ParsedFeed) read(Arrays.copyOf(packed, packed.length - 12));
        assertThat(half.complete()).isFalse();
    }

    @Test
    void a_json_feed_that_was_cut_off_gives_its_whole_items() {
        ParsedFeed cut = feed("{\"title\": \"J\", \"items\": [{\"id\": 1, \"title\": \"a\"}, {\"id\": 2, \"tit");
        assertThat(cut.entries()).extracting(Entry::guid).containsExactly("1");
        assertThat(cut.complete()).isFalse();
    }

    @Test
    void what_unpacks_to_more_than_the_limit_is_no_feed() throws IOException {
        byte[] bomb = gzip(new byte[Limits.BODY_BYTES + 1]);
        assertThat(bomb).hasSizeLessThan(100_000);
        assertThat(read(bomb)).isEqualTo(new Unreadable.TooLarge(Limits.BODY_BYTES));
    }

    @Test
    void text_that_was_encoded_twice_is_repaired_only_as_a_whole() {
        String meant = "<rss><channel><item><title>Préavis – « terres rares »</title></item></channel></rss>";
        byte[] once = meant.getBytes(StandardCharsets.UTF_8);
        byte[] twice =
                new String(once, java.nio.charset.Charset.forName("windows-1252")).getBytes(StandardCharsets.UTF_8);
        ParsedFeed repaired = (ParsedFeed) read(twice);
        assertThat(repaired.entries().get(0).title()).isEqualTo("Préavis – « terres rares »");
        assertThat(repaired.repairs()).containsExactly(Repair.ENCODED_TWICE);
        assertThat(((ParsedFeed) read(once)).repairs()).isEmpty();
        assertThat(only("<rss><channel><item><title>Ã© 協定</title></item></channel></rss>")
                        .title())
                .isEqualTo("Ã© 協定");
    }

    @Test
    void markup_beyond_the_budget_of_a_document_is_cut_off() {
        String item = "<item><title>t</title><description>" + "&lt;b&gt;x".repeat(1_000) + "</description></item>";
        ParsedFeed feed = feed("<rss><channel>" + item.repeat(400) + "</channel></rss>");
        assertThat(feed.repairs()).containsExactly(Repair.OVERSIZED);
        assertThat(feed.entries().get(0).text()).hasSize(1_000);
        assertThat(feed.entries().get(399).text()).isEmpty();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static Entry only(String xml) {
        assertThat(feed(xml).entries()).hasSize(1);
        return feed(xml).entries().get(0);
    }

    private static ParsedFeed feed(String document) {
        FeedDocument read = read(document.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(ParsedFeed.class);
        return (ParsedFeed) read;
    }

    private static FeedDocument read(byte[] body) {
        return FeedParser.parse(body, null, "https://feeds.example/news/rss.xml");
    }
}
