package org.mineralwatch.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.feed.FeedParser;
import org.mineralwatch.ingest.feed.ParsedFeed;

class SampleCorpusTest {
    private static final long END = 1_000;

    private final SampleCorpus corpus = read();

    @Test
    void it_holds_forty_articles_or_more_of_several_outlets_over_two_months() {
        assertThat(corpus.articles()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(corpus.outlets()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(corpus.articles().get(0).published().toString()).startsWith("2026-09");
        assertThat(corpus.articles()
                        .get(corpus.articles().size() - 1)
                        .published()
                        .toString())
                .startsWith("2026-10");
    }

    @Test
    void some_articles_are_there_at_once_and_all_come_in_the_end() {
        assertThat(shownAt(0)).hasSizeLessThanOrEqualTo(SampleCorpus.AT_ONCE).isNotEmpty();
        Set<String> ever = new HashSet<>();
        for (long second = 0; second < 100; second++) {
            ever.addAll(shownAt(second));
        }
        assertThat(ever).hasSameSizeAs(corpus.articles());
    }

    @Test
    void an_article_stays_for_several_polls() {
        assertThat(shownAt(2)).containsAll(shownAt(0));
    }

    @Test
    void an_edit_takes_the_place_of_what_it_corrects() {
        assertThat(corpus.edits()).isNotEmpty();
        String edited = corpus.edits().keySet().iterator().next();
        List<SampleCorpus.Item> end = corpus.outlets().stream()
                .flatMap(outlet -> corpus.shown(outlet, END).stream())
                .filter(item -> item.url().equals(edited))
                .toList();
        assertThat(end).allMatch(item -> item.equals(corpus.edits().get(edited)));
    }

    @Test
    void its_feeds_read_back_as_what_they_show() {
        for (String outlet : corpus.outlets()) {
            List<SampleCorpus.Item> shown = corpus.shown(outlet, END);
            String rss = FeedXml.rss(outlet, shown);
            ParsedFeed feed =
                    (ParsedFeed) FeedParser.parse(rss.getBytes(java.nio.charset.StandardCharsets.UTF_8), null, null);
            assertThat(feed.entries()).hasSameSizeAs(shown);
            for (int i = 0; i < shown.size(); i++) {
                assertThat(feed.entries().get(i).title()).isEqualTo(shown.get(i).title());
                assertThat(feed.entries().get(i).link()).isEqualTo(shown.get(i).url());
                assertThat(feed.entries().get(i).published())
                        .isEqualTo(shown.get(i).published());
                assertThat(feed.entries().get(i).text()).isEqualTo(shown.get(i).text());
            }
        }
    }

    private Set<String> shownAt(long second) {
        Set<String> urls = new HashSet<>();
        corpus.outlets().forEach(outlet -> corpus.shown(outlet, second).forEach(item -> urls.add(item.url())));
        return urls;
    }

    private static SampleCorpus read() {
        try {
            return SampleCorpus.read(Path.of("../corpus/sample"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
