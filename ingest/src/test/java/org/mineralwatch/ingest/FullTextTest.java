package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.feed.FeedParser;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.ingest.fetch.Answer;
import org.mineralwatch.ingest.page.Page;
import org.mineralwatch.ingest.pages.PageOutcome;
import org.mineralwatch.ingest.pages.PageOutcome.Found;
import org.mineralwatch.ingest.pages.PageOutcome.Missing;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.PublicationTime;
import org.mineralwatch.news.PublicationTime.Origin;

class FullTextTest {
    private static final String ADDRESS = "https://desk.example/feed";
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final FeedState UNSEEN = FeedState.unseen(ADDRESS);
    private static final String TITLE = "Ministers sign memorandum on rare earths";
    private static final String SUMMARY = "The memorandum covers exploration and processing.";
    private static final String TEXT =
            "Ministers met on Monday to sign a memorandum on rare earths. The memorandum covers"
                    + " exploration, processing and training, and a fund begins in spring.";

    private final List<String> asked = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private PageOutcome answer = found(TITLE, TEXT);
    private final FullText fullText = new FullText(
            address -> {
                asked.add(address);
                return answer;
            },
            counted::add,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_new_entry_has_the_text_of_its_page() {
        assertThat(article(feed(1)).text()).isEqualTo(TEXT);
        assertThat(asked).containsExactly("https://desk.example/0");
        assertThat(counted).containsExactly("taken");
    }

    @Test
    void nothing_is_asked_for_a_feed_that_does_not_want_it() {
        assertThat(fullText.of(Optional.of(definition(false)), UNSEEN, shown(feed(1))))
                .isEqualTo(PageTexts.NONE);
        assertThat(fullText.of(Optional.empty(), UNSEEN, shown(feed(1)))).isEqualTo(PageTexts.NONE);
        assertThat(asked).isEmpty();
    }

    @Test
    void what_is_known_is_not_asked_for_again() {
        FeedState known = Ledger.take(UNSEEN, null, feed(1), NOW).next();

        fullText.of(Optional.of(definition(true)), known, shown(feed(1)));

        assertThat(asked).isEmpty();
    }

    @Test
    void id_revision_and_address_are_those_of_the_feeds_own_entry() {
        Article served = Ledger.take(UNSEEN, null, feed(1), NOW).articles().get(0);
        Article whole = article(feed(1));

        assertThat(whole.withPage(served.text(), PublicationTime.NONE)).isEqualTo(served);
    }

    @Test
    void the_summary_stands_where_the_page_is_missing_shorter_or_another_article() {
        for (PageOutcome outcome : List.of(
                new Missing("robots", "no"),
                found(TITLE, "Short."),
                found("Before you go on", "We and our partners store cookies on your device. ".repeat(9)))) {
            answer = outcome;
            assertThat(article(feed(1)).text()).isEqualTo(SUMMARY);
        }
        assertThat(counted).containsExactly("robots", "not-longer", "other-article");
    }

    @Test
    void an_undated_entry_has_the_date_of_its_page() {
        PublicationTime time = PublicationTime.at(NOW, Origin.PAGE);
        answer = new Found(new Page(TITLE, TEXT, time, null, null, null));

        assertThat(article(feed(1)).publication()).isEqualTo(time);
    }

    @Test
    void pages_of_one_document_are_capped_and_the_rest_is_counted() {
        fullText.of(Optional.of(definition(true)), UNSEEN, shown(feed(FullText.PAGES + 5)));

        assertThat(asked).hasSize(FullText.PAGES);
        assertThat(counted.stream().filter("surplus"::equals)).hasSize(5);
    }

    @Test
    void an_error_costs_its_page_only() {
        FullText breaking = new FullText(
                address -> {
                    throw new StackOverflowError();
                },
                counted::add,
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(breaking.of(Optional.of(definition(true)), UNSEEN, shown(feed(1)))
                        .byRevision())
                .isEmpty();
        assertThat(counted).containsExactly("broken");
    }

    private Article article(ParsedFeed feed) {
        Ledger.Taken taken = Ledger.take(UNSEEN, null, feed, NOW);
        Settled settled = new Settled("document", taken.articles(), taken.next(), Books.EMPTY, Optional.empty());
        return fullText.of(Optional.of(definition(true)), UNSEEN, shown(feed))
                .into(settled)
                .articles()
                .get(0);
    }

    private static PageOutcome found(String title, String text) {
        return new Found(new Page(title, text, PublicationTime.NONE, null, null, null));
    }

    private static FeedDefinition definition(boolean wanted) {
        return new FeedDefinition(ADDRESS, "Desk", null, false, wanted);
    }

    private static PollOutcome shown(ParsedFeed feed) {
        return new PollOutcome.Shown(feed, "hash", new Answer(ADDRESS, ADDRESS, ADDRESS, null, null, null));
    }

    private static ParsedFeed feed(int entries) {
        String items = IntStream.range(0, entries)
                .mapToObj(n -> "<item><title>" + TITLE + "</title><link>https://desk.example/" + n
                        + "</link><description>" + SUMMARY + "</description></item>")
                .collect(Collectors.joining());
        String xml = "<rss version='2.0'><channel><title>Desk</title>" + items + "</channel></rss>";
        return (ParsedFeed) FeedParser.parse(xml.getBytes(StandardCharsets.UTF_8), null, ADDRESS);
    }
}
