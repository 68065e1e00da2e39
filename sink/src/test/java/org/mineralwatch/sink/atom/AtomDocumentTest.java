package org.mineralwatch.sink.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.sink.markup.WebLink;

class AtomDocumentTest {
    private static final Instant FIRST = Instant.parse("2026-11-23T02:00:00.900Z");
    private static final Instant LAST = Instant.parse("2026-11-23T03:00:00Z");

    @Test
    void an_alert_is_an_entry_with_its_times_links_reasons_and_who_tells_it() {
        AtomRules read = AtomRules.read(current(SomeAlerts.plain("security", "0a1b", 2)));
        assertThat(read.ids()).containsExactly("tag:mineralwatch.org,2026:alert/0a1b");
        assertThat(read.entries("title")).containsEntry("0a1b", "Headline 0a1b as of 2");
        assertThat(read.entries("published")).containsEntry("0a1b", "2026-11-23T02:00:00Z");
        assertThat(read.entries("updated")).containsEntry("0a1b", "2026-11-23T03:00:00Z");
        assertThat(read.text("updated")).isEqualTo("2026-11-23T03:00:00Z");
        assertThat(read.entries("summary")).containsEntry("0a1b", "The rare earths of 0a1b.");
        assertThat(read.entryLinks("alternate")).containsExactly("https://news.example/0a1b");
        assertThat(read.entries("contributor").get("0a1b").strip()).isEqualTo("The Paper");
        assertThat(read.entries("content").get("0a1b"))
                .contains("<b>high</b>, security, updated: 1 article, 1 outlet, 1 independent origin; countries MN, US")
                .contains("<a href=\"https://news.example/0a1b\">Title of a-0a1b</a>, The Paper, 2026-09-01 06:30 UTC")
                .contains("The rare earths of 0a1b. (<i>rare earths</i>, 700)");
    }

    @Test
    void categories_tell_subject_severity_status_countries_and_minerals_apart() {
        assertThat(current(SomeAlerts.plain("security", "0a1b", 1)))
                .contains("<category term=\"security\" scheme=\"tag:mineralwatch.org,2026:subject\" />")
                .contains("<category term=\"high\" scheme=\"tag:mineralwatch.org,2026:severity\" />")
                .contains("<category term=\"raised\" scheme=\"tag:mineralwatch.org,2026:status\" />")
                .contains("<category term=\"MN\" scheme=\"tag:mineralwatch.org,2026:country\" />")
                .contains("<category term=\"rare-earths\" scheme=\"tag:mineralwatch.org,2026:mineral\" />");
    }

    @Test
    void what_no_longer_stands_says_so_before_its_headline() {
        Alert withdrawn = SomeAlerts.alert("security", "x", 2, Alert.Status.WITHDRAWN, "Pact", List.of(), null);
        Alert merged = SomeAlerts.alert("security", "x", 3, Alert.Status.MERGED, null, List.of(), null);
        assertThat(AtomRules.read(current(withdrawn)).entries("title")).containsValue("[withdrawn] Pact");
        AtomRules read = AtomRules.read(current(merged));
        assertThat(read.entries("title")).containsValue("[merged] (without headline)");
        assertThat(read.entries("content").get("x")).contains("Goes on as alert another.");
        assertThat(read.entryLinks("alternate")).isEmpty();
    }

    @Test
    void a_hostile_feed_gets_neither_mark_up_nor_broken_xml_nor_other_links_than_the_webs_into_ours() {
        String evil = "\u0000<script>alert('x')</script>\uFFFF &amp; ]]> \uD800 \"q\" \u001B[31m\r\n red \uD83D\uDE00";
        StoryArticle script = new StoryArticle("a1", "javascript:alert(1)", evil, evil, LAST, "a1");
        StoryArticle data = new StoryArticle("a2", "data:text/html,<b>", " ", null, null, "a1");
        StoryArticle quote = new StoryArticle("a3", "https://e.example/\"><img src=x>", null, evil, null, "gone");
        Alert alert =
                SomeAlerts.alert("security", "x", 1, Alert.Status.RAISED, evil, List.of(script, data, quote), null);
        AtomRules read = AtomRules.read(current(alert));
        assertThat(read.entries("title").get("x"))
                .isEqualTo("<script>alert('x')</script> &amp; ]]> \"q\" [31m red \uD83D\uDE00");
        assertThat(read.entryLinks("alternate")).containsExactly("https://e.example/%22%3E%3Cimg%20src=x%3E");
        assertThat(read.entryLinks("related")).isEmpty();
        assertThat(read.entries("content").get("x"))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;amp;")
                .contains("(a copy of another text)")
                .doesNotContain("<script", "<img", "href=\"javascript", "href=\"data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a.example/", "javascript:1", "//a.example/x", "/x", "", "https:///x", "http://[", "x y"})
    void only_addresses_of_the_web_become_links(String address) {
        assertThat(WebLink.of(address)).isEmpty();
    }

    @Test
    void of_a_long_story_the_first_article_and_the_last_ten_are_told() {
        List<StoryArticle> many = IntStream.range(0, 200)
                .mapToObj(i -> SomeAlerts.article("a" + i, "https://n.example/" + i, "Paper " + i % 3))
                .toList();
        AtomRules read =
                AtomRules.read(current(SomeAlerts.alert("security", "x", 1, Alert.Status.RAISED, "Long", many, null)));
        assertThat(read.entryLinks("alternate")).containsExactly("https://n.example/0");
        assertThat(read.entryLinks("related"))
                .hasSize(10)
                .startsWith("https://n.example/190")
                .endsWith("https://n.example/199");
        assertThat(read.entries("content").get("x")).contains("<li>and 189 more</li>");
    }

    @Test
    void a_feed_of_nothing_is_valid_and_always_the_same() {
        String empty = new AtomDocument("all", new DocumentLinks(null)).current(List.of(), Optional.empty());
        AtomRules read = AtomRules.read(empty);
        assertThat(read.text("id")).isEqualTo("tag:mineralwatch.org,2026:feed/all");
        assertThat(read.text("updated")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(read.link("self")).isEqualTo("all.atom");
        assertThat(read.link("prev-archive")).isNull();
        assertThat(read.isArchive()).isFalse();
    }

    @Test
    void links_are_relative_unless_the_address_of_the_folder_is_known() {
        Page page = new Page("security", 0, 2);
        Optional<Page> before = Optional.of(new Page("aviation", 0, 7));
        AtomRules near = AtomRules.read(
                new AtomDocument("all", new DocumentLinks(null)).archive(page, List.of(), before, Optional.empty()));
        assertThat(near.isArchive()).isTrue();
        assertThat(near.link("self")).isEqualTo("../../all/archive/security-2.atom");
        assertThat(near.link("current")).isEqualTo("../../all.atom");
        assertThat(near.link("prev-archive")).isEqualTo("../../all/archive/aviation-7.atom");
        assertThat(near.link("next-archive")).isNull();
        String address = new AtomSettings("https://news.example/feeds/").address();
        AtomRules far = AtomRules.read(new AtomDocument("security", new DocumentLinks(address))
                .archive(page, List.of(), Optional.empty(), before));
        assertThat(far.link("self")).isEqualTo("https://news.example/feeds/security/archive/2.atom");
        assertThat(far.link("next-archive")).isEqualTo("https://news.example/feeds/security/archive/aviation-7.atom");
    }

    private static String current(Alert alert) {
        ToldAlert told = ToldAlert.of(alert, FIRST).and(ToldAlert.of(alert, LAST));
        return new AtomDocument("security", new DocumentLinks(null)).current(List.of(told), Optional.empty());
    }
}
