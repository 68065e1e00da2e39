package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.feed.FeedDocument;
import org.mineralwatch.ingest.feed.FeedParser;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedState;

class FeedHistoryTest {
    private static final String ADDRESS = "https://www.whitehouse.gov/briefing-room/feed/";

    @Test
    void two_thousand_real_polls_give_the_books_that_an_independent_count_gives() throws IOException {
        FeedState state = FeedState.unseen(ADDRESS);
        Set<String> ids = new HashSet<>();
        Instant shown = Instant.parse("2021-05-23T14:06:13Z");
        for (FeedHistory.Poll poll : FeedHistory.polls()) {
            FeedDocument document = FeedParser.parse(poll.body(), "application/rss+xml", ADDRESS);
            assertThat(document).as(poll.name()).isInstanceOf(ParsedFeed.class);
            Ledger.Taken taken = Ledger.take(state, "The White House", (ParsedFeed) document, shown);
            assertThat(taken.articles())
                    .allSatisfy(article -> assertThat(article.published()).isNotNull());
            taken.articles().stream().map(Article::id).forEach(ids::add);
            state = taken.next();
            shown = shown.plusSeconds(1);
        }
        assertThat(state.documents()).isEqualTo(2_071);
        assertThat(state.books()).isEqualTo(new Books(20_710, 2_317, 18_119, 274, java.util.Map.of()));
        assertThat(state.books().remainder()).isZero();
        assertThat(ids).hasSize(2_317);
    }
}
