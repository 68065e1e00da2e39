package org.mineralwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.ingest.feed.document.Repair;
import org.mineralwatch.news.PublicationTime.Precision;

class FeedParserTest {
    private static final String ADDRESS = "https://feeds.example/news/rss.xml";

    @Test
    void an_rss_item_gives_its_fields_in_plain_form() {
        Entry entry = only(item("""
                <title>Rare &amp;amp; &lt;b&gt;earth&lt;/b&gt;   pact</title><link>/2026/pact?a=1&amp;b=2</link>
                <guid isPermaLink="false">n-1</guid><pubDate>Sat, 22 May 2021 00:45:13 +0200</pubDate>
                <category>Trade</category><author>desk@example.org (The Desk)</author>
                <description>short</description>
                <content:encoded><![CDATA[<p>One &amp; two</p><script>alert(1)</script><p>three<br>four</p>]]></content:encoded>"""));
        assertThat(entry.title()).isEqualTo("Rare & earth pact");
        assertThat(entry.link()).isEqualTo("https://feeds.example/2026/pact?a=1&b=2");
        assertThat(entry.guid()).isEqualTo("n-1");
        assertThat(entry.published()).isEqualTo(Instant.parse("2021-05-21T22:45:13Z"));
        assertThat(entry.precision()).isEqualTo(Precision.INSTANT);
        assertThat(entry.text()).isEqualTo("One & two\n\nthree\nfour");
        assertThat(entry.body()).startsWith("<p>One &amp; two</p><script>");
        assertThat(entry.categories()).containsExactly("Trade");
    }

    @Test
    void without_content_the_summary_is_the_body() {
        Entry entry = only(item("<title>t</title><description>first &lt;p&gt;second</description>"));
        assertThat(entry.text()).isEqualTo("first\n\nsecond");
        assertThat(entry.body()).isEqualTo("first <p>second");
    }

    @Test
    void an_atom_entry_gives_its_fields() {
        ParsedFeed feed = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Desk</title>
                <link rel="self" href="https://feeds.example/self"/><link href="https://desk.example/"/>
                <entry><id>tag:1</id><title type="text">a &lt;b&gt; c</title>
                <link rel="enclosure" href="https://desk.example/x.mp3"/><link href="https://desk.example/1"/>
                <updated>2026-01-02T03:04:05.678+01:00</updated><author><name>Ada</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>one</p><p>two</p></div></content></entry></feed>""");
        assertThat(feed.link()).isEqualTo("https://desk.example/");
        Entry entry = feed.entries().get(0);
        assertThat(entry.guid()).isEqualTo("tag:1");
        assertThat(entry.title()).isEqualTo("a <b> c");
        assertThat(entry.link()).isEqualTo("https://desk.example/1");
        assertThat(entry.published()).isNull();
        assertThat(entry.updated()).isEqualTo("2026-01-02T02:04:05Z");
        assertThat(entry.text()).isEqualTo("one\n\ntwo");
        assertThat(entry.authors()).containsExactly("Ada");
    }

    @Test
    void rdf_items_are_named_by_their_address() {
        ParsedFeed feed = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://x.example/"><title>X</title><link>https://x.example/</link><description/></channel>
                <item rdf:about="https://x.example/about/1"><title>t</title><link>https://x.example/1</link>
                <dc:date>2026-03-04</dc:date></item></rdf:RDF>""");
        Entry entry = feed.entries().get(0);
        assertThat(entry.guid()).isEqualTo("https://x.example/about/1");
        assertThat(entry.precision()).isEqualTo(Precision.DAY);
        assertThat(entry.published()).isEqualTo("2026-03-04T00:00:00Z");
    }

    @Test
    void a_json_feed_is_a_feed() {
        ParsedFeed feed = feed("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "https://j.example/",
                 "items": [{"id": 7, "url": "/7", "title": "a & b", "content_text": "1 < 2", "tags": ["x"],
                 "date_published": "2026-01-02T03:04:05Z", "authors": [{"name": "Bo"}]}, {"id": "8", "summary": "s"}]}""");
        assertThat(feed.entries()).hasSize(2);
        Entry entry = feed.entries().get(0);
        assertThat(entry.guid()).isEqualTo("7");
        assertThat(entry.link()).isEqualTo("https://feeds.example/7");
        assertThat(entry.title()).isEqualTo("a & b");
        assertThat(entry.text()).isEqualTo("1 < 2");
        assertThat(entry.authors()).containsExactly("Bo");
    }

    @Test
    void an_entry_without_name_and_link_is_named_by_what_it_says() {
        String item = item("<title>t</title><description>d</description>");
        assertThat(only(item).guid()).startsWith("entry:").isEqualTo(only(item).guid());
        assertThat(only(item("<title>t</title><description>e</description>")).guid())
                .isNotEqualTo(only(item).guid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/hostname", "ftp://x.example/", ""})
    void only_web_links_are_handed_on(String link) {
        assertThat(only(item("<title>t</title><link>" + link + "</link>")).link())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-8", "Shift_JIS"})
    void a_document_is_read_in_the_charset_of_its_header(String charset) {
        byte[] body = item("<title>Договор</title>").getBytes(Charset.forName(charset));
        FeedDocument document = FeedParser.parse(body, "text/xml; charset=\"" + charset + "\"", ADDRESS);
        assertThat(((ParsedFeed) document).entries().get(0).title()).isEqualTo("Договор");
    }

    @Test
    void bytes_that_are_utf_8_are_so_whatever_single_byte_charset_is_declared() {
        String xml = "<?xml version='1.0' encoding='ISO-8859-1'?>" + item("<title>Accord signé — 協定</title>");
        assertThat(only(xml).title()).isEqualTo("Accord signé — 協定");
        byte[] latin = xml.replace(" — 協定", "").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(((ParsedFeed) FeedParser.parse(latin, null, null))
                        .entries()
                        .get(0)
                        .title())
                .isEqualTo("Accord signé");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  \n", "<html><body>Sign in</body></html>", "<rss", "plain words", "{\"a\":1}", "{", "[1]"})
    void what_is_no_feed_says_so(String body) {
        FeedDocument document = FeedParser.parse(body.getBytes(StandardCharsets.UTF_8), "text/html", ADDRESS);
        assertThat(document).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_bad_hint_does_not_cost_the_feed() {
        String xml = item("<title>t</title>")
                .replace("<item>", "<ttl>soon</ttl><skipHours><hour>25</hour></skipHours><cloud port='80.5'/><item>");
        assertThat(only(xml).title()).isEqualTo("t");
    }

    @Test
    void a_short_plain_entity_of_the_document_is_resolved_and_no_other() {
        String xml =
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"> <!ENTITY lol \"lo\"> <!ENTITY two \"&lol;&lol;\">]>"
                        + item("<title>a&x;b&lol;&two;</title>");
        assertThat(only(xml).title()).isEqualTo("a&x;blo&two;");
        assertThat(feed(xml).repairs()).containsExactly(Repair.ENTITIES);
    }

    @Test
    void titles_texts_and_counts_are_bounded() {
        Entry entry = only(item("<title>" + "t".repeat(2_000_000) + "</title><guid>" + "g".repeat(600)
                + "</guid><description>" + "word ".repeat(200_000) + "</description>"));
        assertThat(entry.title()).hasSize(Limits.TITLE);
        assertThat(entry.text().length()).isLessThanOrEqualTo(Limits.TEXT);
        assertThat(entry.guid()).hasSizeLessThan(40);
        ParsedFeed many = feed(
                item("<title>t</title>").replace("</item>", "</item>" + "<item><title>u</title></item>".repeat(5_000)));
        assertThat(many.entries()).hasSize(Limits.ENTRIES);
        assertThat(many.surplus()).isEqualTo(3_001);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void depth_and_size_cost_neither_the_stack_nor_the_time() {
        assertThat(only(item("<title>t</title>" + "<x>".repeat(100_000) + "</x>".repeat(100_000)))
                        .title())
                .isEqualTo("t");
        assertThat(feed("<rss><channel>" + "<item>".repeat(100_000)).entries()).isEmpty();
        assertRefused("<" + "[".repeat(1_500_000));
        assertRefused("<" + "!>".repeat(1_000_000) + "<![".repeat(500_000));
        assertThat(feed("<rss " + attributes(50_000) + "/>").entries()).isEmpty();
        Entry deep = only(item("<title>t</title><description>" + "&lt;div&gt;".repeat(100_000) + "x</description>"));
        assertThat(deep.text()).isEqualTo("x");
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append("b").append(i).append("='1' ");
        }
        return attributes.toString();
    }

    private static void assertRefused(String xml) {
        assertThat(FeedParser.parse(xml.getBytes(StandardCharsets.UTF_8), null, ADDRESS))
                .isInstanceOf(Unreadable.class);
    }

    private static String item(String fields) {
        return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Desk</title>"
                + "<link>https://desk.example/</link><description>d</description><item>" + fields
                + "</item></channel></rss>";
    }

    private static Entry only(String xml) {
        return feed(xml).entries().get(0);
    }

    private static ParsedFeed feed(String document) {
        FeedDocument read = FeedParser.parse(document.getBytes(StandardCharsets.UTF_8), null, ADDRESS);
        assertThat(read).isInstanceOf(ParsedFeed.class);
        return (ParsedFeed) read;
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "a</>", "<b/>", "<channel/>"})
    @Timeout(20)
    void a_document_of_nothing_but_pieces_fits_a_small_heap(String piece) {
        String pieces = piece.repeat(3_000_000 / piece.length());
        ParsedFeed feed = feed(rss("<item><title>t</title></item>" + pieces));
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.repairs()).contains(Repair.OVERSIZED);
    }

    @Test
    void attributes_beyond_what_a_heap_holds_are_left_out_and_noted() {
        StringBuilder tag = new StringBuilder("<a");
        for (int i = 0; i < 250; i++) {
            tag.append(" a").append(i);
        }
        ParsedFeed feed = feed(rss("<item><title>t</title><description>"
                + tag.append("/>").toString().repeat(1_300) + "</description></item>"));
        assertThat(feed.repairs()).contains(Repair.OVERSIZED);
        assertThat(feed.entries()).hasSize(1);
    }

    @Test
    void a_relative_link_of_endless_steps_is_none() {
        assertThat(only(item("<title>t</title><link>" + "../".repeat(400) + "x</link>"))
                        .link())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"gb2312, GBK, 镕", "shift_jis, windows-31j, ①", "euc-kr, x-windows-949, 똠", "iso-8859-9, windows-1254, “"
    })
    void a_charset_is_read_as_the_larger_one_that_is_served_under_its_name(String name, String real, String letter) {
        byte[] body = ("<?xml version='1.0' encoding='" + name + "'?><rss><channel><item><title>" + letter
                        + "</title></item></channel></rss>")
                .getBytes(Charset.forName(real));
        ParsedFeed feed = (ParsedFeed) FeedParser.parse(body, null, ADDRESS);
        assertThat(feed.entries().get(0).title()).isEqualTo(letter);
    }

    @Test
    void a_text_of_a_type_that_nobody_knows_is_text_and_not_base64() {
        Entry entry = only("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id>"
                + "<title type='plain'>Hello World</title></entry></feed>");
        assertThat(entry.title()).isEqualTo("Hello World");
    }

    @Test
    void a_json_item_without_a_usable_url_has_its_external_one_or_its_id_for_a_link() {
        ParsedFeed feed = feed("""
                {"items":[{"id":"1","url":null,"external_url":"https://e.example/1"},
                {"id":"2","url":"javascript:x()","external_url":"https://e.example/2"},{"id":"https://e.example/3"}]}""");
        assertThat(feed.entries())
                .extracting(Entry::link)
                .containsExactly("https://e.example/1", "https://e.example/2", "https://e.example/3");
    }

    @Test
    void numbers_and_escapes_that_json_does_not_know_cost_no_item() {
        assertThat(feed("{\"items\":[{\"id\":1,\"x\":NaN,\"title\":\"a\\qb\"},{\"id\":2}]}")
                        .entries())
                .hasSize(2);
    }

    private static String rss(String inside) {
        return "<rss><channel>" + inside + "</channel></rss>";
    }
}
