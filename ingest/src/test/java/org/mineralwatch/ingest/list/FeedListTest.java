package org.mineralwatch.ingest.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.FeedDefinition;

class FeedListTest {
    @Test
    void outlines_with_an_address_are_feeds() {
        FeedList list = read("""
                <opml version="2.0"><body>
                <outline text="Group">
                  <outline text="A" title="The A" xmlUrl="https://a.example/feed" minutes="30"/>
                  <outline text="B" xmlUrl="https://b.example/feed" paused="true"/>
                </outline></body></opml>""");
        assertThat(list.errors()).isEmpty();
        assertThat(list.whole()).isTrue();
        assertThat(list.feeds())
                .containsExactly(
                        new FeedDefinition("https://a.example/feed", "The A", Duration.ofMinutes(30), false),
                        new FeedDefinition("https://b.example/feed", "B", null, true));
    }

    @Test
    void the_full_text_is_fetched_for_feeds_that_want_it_only() {
        FeedList list = read("""
                <opml><body>
                <outline xmlUrl="https://a.example/" fullText="true"/>
                <outline xmlUrl="https://b.example/"/>
                <outline xmlUrl="https://c.example/" fullText="yes"/>
                </body></opml>""");
        assertThat(list.feeds()).extracting(FeedDefinition::fullText).containsExactly(true, false, false);
        assertThat(list.errors())
                .containsExactly("feeds.opml line 4: fullText=\"yes\" is neither true nor false; false is taken");
    }

    @Test
    void a_wrong_line_is_named_and_costs_itself_only() {
        FeedList list = read("""
                <opml><body>
                <outline xmlUrl="file:///etc/passwd"/>
                <outline xmlUrl="https://a.example/" minutes="often"/>
                <outline xmlUrl="https://a.example/"/>
                </body></opml>""");
        assertThat(list.feeds()).hasSize(1);
        assertThat(list.errors())
                .containsExactly(
                        "feeds.opml line 2: 'file:///etc/passwd' is no http(s) address",
                        "feeds.opml line 3: minutes=\"often\" is no number of minutes up to 1440; the feed's own pace is taken",
                        "feeds.opml line 4: the same feed stands on line 3");
    }

    @Test
    void half_a_file_says_that_it_is_not_whole() {
        FeedList list = read("<opml><body>\n<outline xmlUrl='https://a.example/'/>\n<outline ");
        assertThat(list.whole()).isFalse();
        assertThat(list.errors())
                .singleElement()
                .asString()
                .startsWith("feeds.opml line 3: is no OPML, or broken here: XML");
    }

    @Test
    void another_document_takes_no_feed_away() {
        FeedList list = read("<rss version='2.0'><channel/></rss>");
        assertThat(list.whole()).isFalse();
        assertThat(list.errors()).singleElement().asString().contains("it begins with <rss>, not with <opml>");
    }

    @Test
    void a_wrong_address_is_named_without_its_password() {
        FeedList list = read("<opml><body><outline xmlUrl='htps://me:secret@x.example/f'/></body></opml>");
        assertThat(list.errors())
                .singleElement()
                .asString()
                .contains("htps://x.example/f")
                .doesNotContain("secret");
    }

    @Test
    void no_entity_of_the_file_is_resolved() {
        FeedList list = read("<!DOCTYPE o [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<opml><outline xmlUrl='https://a.example/' title='&x;'/></opml>");
        assertThat(list.feeds())
                .allSatisfy(feed -> assertThat(String.valueOf(feed.title())).doesNotContain("\n"));
    }

    @Test
    void the_list_that_is_shipped_is_right() {
        FeedList list = FeedList.read(Path.of("../config/feeds.opml"));
        assertThat(list.errors()).isEmpty();
        assertThat(list.feeds()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void only_what_differs_is_written() {
        Map<String, FeedDefinition> standing = map(feed("kept", 15), feed("changed", 15), feed("gone", 15));
        Map<String, FeedDefinition> wanted = map(feed("kept", 15), feed("changed", 30), feed("added", 15));
        Map<String, FeedDefinition> writes = FeedDefinitions.writes(standing, wanted);
        assertThat(writes)
                .containsOnlyKeys("https://gone.example/", "https://changed.example/", "https://added.example/");
        assertThat(writes.get("https://gone.example/")).isNull();
        assertThat(FeedDefinitions.changes(standing, wanted, writes))
                .isEqualTo(new FeedDefinitions.Changes(1, 1, 1, 1));
    }

    private static FeedDefinition feed(String host, int minutes) {
        return new FeedDefinition("https://" + host + ".example/", host, Duration.ofMinutes(minutes), false);
    }

    private static Map<String, FeedDefinition> map(FeedDefinition... feeds) {
        Map<String, FeedDefinition> map = new LinkedHashMap<>();
        for (FeedDefinition feed : feeds) {
            map.put(feed.address(), feed);
        }
        return map;
    }

    private static FeedList read(String opml) {
        return FeedList.read("feeds.opml", new ByteArrayInputStream(opml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_feed_whose_address_stands_under_a_misspelt_name_is_told() {
        FeedList list = FeedList.read(
                "f.opml",
                new ByteArrayInputStream("<opml><body><outline type='rss' xmlurl='https://a.example/'/></body></opml>"
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(list.feeds()).isEmpty();
        assertThat(list.errors()).singleElement().asString().contains("f.opml line 1", "xmlUrl");
    }

    @Test
    void feeds_that_are_written_are_read_back_as_they_were() {
        List<FeedDefinition> feeds = List.of(
                new FeedDefinition("https://a.example/feed?a=1&b=2", "News & \"views\" <b>", null, true),
                new FeedDefinition("https://b.example/feed", null, Duration.ofMillis(90_500), false));
        byte[] opml = FeedListWriter.opml(feeds).getBytes(StandardCharsets.UTF_8);
        FeedList list = FeedList.read("f.opml", new ByteArrayInputStream(opml));
        assertThat(list.errors()).isEmpty();
        assertThat(list.feeds()).isEqualTo(feeds);
    }
}
