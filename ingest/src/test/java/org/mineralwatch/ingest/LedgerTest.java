package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.feed.Entry;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.PublicationTime;

class LedgerTest {
    private static final Instant DAY = Instant.parse("2026-05-01T08:00:00Z");
    private static final FeedState UNSEEN = FeedState.unseen("https://desk.example/feed");

    @Test
    void a_new_entry_becomes_an_article_named_by_address_and_day() {
        Ledger.Taken taken = take(UNSEEN, entry("1", "http://Desk.example/1?utm_source=x", "t", "b"));
        Article article = taken.articles().get(0);
        assertThat(article.address()).isEqualTo("https://desk.example/1");
        assertThat(article.id()).isEqualTo(Article.firstId("https://desk.example/1", article.publication()));
        assertThat(article.url()).isEqualTo("http://Desk.example/1?utm_source=x");
        assertThat(article.shown()).isEqualTo(DAY);
        assertThat(taken.books()).isEqualTo(new Books(1, 1, 0, 0, Map.of()));
        assertThat(taken.next().polls().lastNew()).isEqualTo(DAY);
    }

    @Test
    void an_edit_of_anything_keeps_the_id_and_address_of_the_first_sight() {
        Ledger.Taken first = take(UNSEEN, entry("1", "https://desk.example/1", "t", "b"));
        Ledger.Taken edit = take(first.next(), entry("1", "https://desk.example/moved", "T", "b"));
        assertThat(edit.articles()).hasSize(1);
        assertThat(edit.articles().get(0).id())
                .isEqualTo(first.articles().get(0).id());
        assertThat(edit.articles().get(0).address()).isEqualTo("https://desk.example/1");
        assertThat(edit.articles().get(0).url()).isEqualTo("https://desk.example/moved");
        assertThat(edit.books().edited()).isEqualTo(1);
        assertThat(take(edit.next(), entry("1", "https://desk.example/1", "t", "b"))
                        .books()
                        .edited())
                .as("a return to an older text counts again")
                .isEqualTo(1);
    }

    @Test
    void white_space_is_no_edit() {
        FeedState state =
                take(UNSEEN, entry("1", "https://desk.example/1", "t u", "b c")).next();
        assertThat(take(state, entry("1", "https://desk.example/1", "t u", " b \n c "))
                        .articles())
                .isEmpty();
    }

    @Test
    void an_entry_that_says_nothing_is_dropped_by_name() {
        Ledger.Taken taken = take(UNSEEN, entry("1", "https://desk.example/1", "", ""));
        assertThat(taken.articles()).isEmpty();
        assertThat(taken.books().dropped()).isEqualTo(Map.of(Ledger.EMPTY, 1L));
    }

    @Test
    void an_entry_without_a_link_of_its_own_is_known_by_feed_and_guid() {
        assertThat(take(UNSEEN, entry("1", null, "t", "b")).articles().get(0).address())
                .isEqualTo("https://desk.example/feed 1");
        assertThat(take(UNSEEN, entry("1", "http://desk.example", "t", "b"))
                        .articles()
                        .get(0)
                        .address())
                .as("the front page is the address of no article")
                .isEqualTo("https://desk.example/feed 1");
    }

    @Test
    void a_guid_twice_in_a_document_is_one_article_and_an_edit() {
        Ledger.Taken taken = take(
                UNSEEN, entry("1", "https://desk.example/1", "t", "b"), entry("1", "https://desk.example/1", "u", "b"));
        assertThat(taken.books()).isEqualTo(new Books(2, 1, 0, 1, Map.of()));
        assertThat(taken.articles())
                .extracting(Article::id)
                .containsOnly(taken.articles().get(0).id());
    }

    @Test
    void memory_holds_the_last_document_and_the_most_recent_others() {
        FeedState state = UNSEEN;
        for (int page = 0; page < 15; page++) {
            int from = page * 100;
            state = take(
                            state,
                            IntStream.range(from, from + 100)
                                    .mapToObj(n -> entry("" + n, "https://desk.example/" + n, "t", "b"))
                                    .toArray(Entry[]::new))
                    .next();
        }
        assertThat(state.entries()).hasSize(Ledger.MEMORY);
        assertThat(state.entries())
                .extracting(FeedState.KnownEntry::guid)
                .contains("1499", "500")
                .doesNotContain("499");
    }

    @Test
    void a_date_in_the_future_travels_in_the_value() {
        Entry entry = entry("1", "https://desk.example/1", "t", "b", Instant.parse("2999-01-01T00:00:00Z"));
        assertThat(take(UNSEEN, entry).articles().get(0).published()).isEqualTo("2999-01-01T00:00:00Z");
    }

    @Test
    void no_order_of_entries_changes_an_id_and_no_repeat_unbalances_the_books() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Entry> entries = someEntries(random);
            Map<String, String> ids = ids(entries);
            Collections.shuffle(entries, random);
            assertThat(ids(entries)).as("seed %d round %d", seed, round).isEqualTo(ids);
            Ledger.Taken taken = take(UNSEEN, entries.toArray(Entry[]::new));
            assertThat(taken.next().books().remainder()).as("seed %d", seed).isZero();
            assertThat(take(taken.next(), entries.toArray(Entry[]::new)).books().added())
                    .as("seed %d", seed)
                    .isZero();
        }
    }

    private static List<Entry> someEntries(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String link = random.nextInt(5) == 0 ? null : "https://desk.example/" + random.nextInt(6);
            Instant published = random.nextInt(4) == 0 ? null : DAY.plusSeconds(86_400L * random.nextInt(3));
            entries.add(entry("g" + random.nextInt(8), link, "t" + random.nextInt(3), "b", published));
        }
        return entries;
    }

    private static Map<String, String> ids(List<Entry> entries) {
        Map<String, String> ids = new HashMap<>();
        take(UNSEEN, entries.toArray(Entry[]::new)).articles().forEach(a -> ids.put(a.guid(), a.id()));
        return ids;
    }

    private static Ledger.Taken take(FeedState state, Entry... entries) {
        ParsedFeed feed = new ParsedFeed("Desk", "https://desk.example/", null, "en", List.of(entries), 0);
        return Ledger.take(state, "The Desk", feed, DAY);
    }

    private static Entry entry(String guid, String link, String title, String body) {
        return entry(guid, link, title, body, DAY);
    }

    private static Entry entry(String guid, String link, String title, String body, Instant published) {
        return new Entry(
                guid,
                title,
                link,
                published,
                published == null ? PublicationTime.Precision.NONE : PublicationTime.Precision.INSTANT,
                null,
                body,
                null,
                List.of(),
                List.of(),
                "en");
    }
}
