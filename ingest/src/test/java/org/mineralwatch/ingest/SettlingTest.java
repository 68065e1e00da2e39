package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;

class SettlingTest {
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final FeedDefinition FEED =
            new FeedDefinition("https://me:secret@desk.example/feed", "Desk", Duration.ofMinutes(15), false);
    private static final byte[] PAGE = new byte[300 << 10];

    private final Settling settling =
            new Settling(new Schedule(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMinutes(5)));
    private final FeedState taken =
            settle(FeedState.unseen(FEED.address()), document("\"1\"", "hash")).next();

    @Test
    void a_document_brings_its_validators_and_clears_the_failures() {
        FeedState failed = settle(taken, failure(Kind.TIMEOUT, 0, "slow")).next();
        FeedState next = settle(failed, document(null, "other")).next();
        assertThat(next.etag())
                .as("a 200 without a validator clears the stored one")
                .isNull();
        assertThat(next.bodyHash()).isEqualTo("other");
        assertThat(next.failures()).isZero();
        assertThat(next.lastError()).isNull();
        assertThat(next.documents()).isEqualTo(2);
    }

    @Test
    void an_unchanged_document_moves_the_schedule_and_nothing_else() {
        Settled settled = settle(taken, new PollOutcome.Same("\"2\"", null, null));
        assertThat(settled.articles()).isEmpty();
        assertThat(settled.books()).isEqualTo(Books.EMPTY);
        assertThat(settled.next().etag()).isEqualTo("\"2\"");
        assertThat(settled.next().documents()).isEqualTo(1);
        assertThat(settled.next().nextPoll()).isAfter(NOW);
    }

    @Test
    void a_failure_keeps_what_was_known_and_is_counted() {
        Settled settled = settle(taken, failure(Kind.HTTP_STATUS, 503, "HTTP 503"));
        assertThat(settled.outcome()).isEqualTo("http-status");
        assertThat(settled.next().etag()).isEqualTo("\"1\"");
        assertThat(settled.next().bodyHash()).isEqualTo("hash");
        assertThat(settled.next().failures()).isEqualTo(1);
        assertThat(settled.next().lastError()).isEqualTo("http-status: HTTP 503");
    }

    @Test
    void a_gone_feed_rests_for_ever() {
        assertThat(settle(taken, failure(Kind.HTTP_STATUS, 410, "HTTP 410"))
                        .next()
                        .nextPoll())
                .isEqualTo(Schedule.NEVER);
    }

    @Test
    void a_page_that_is_no_feed_is_kept_once_and_in_part() {
        PollOutcome page = new PollOutcome.Failure(new Failed(Kind.NOT_A_FEED, 200, "no feed", null), PAGE);
        Settled first = settle(taken, page);
        assertThat(first.letter()).hasValueSatisfying(letter -> {
            assertThat(letter.body()).hasSize(DeadLetter.MOST);
            assertThat(letter.source()).isEqualTo("https://desk.example/feed");
        });
        assertThat(settle(first.next(), page).letter()).isEmpty();
    }

    @Test
    void credentials_of_an_address_stay_with_its_server() {
        assertThat(Credentials.without(FEED.address())).isEqualTo("https://desk.example/feed");
        assertThat(Credentials.without("https://desk.example/@me")).isEqualTo("https://desk.example/@me");
    }

    private Settled settle(FeedState state, PollOutcome outcome) {
        return settling.settle(FEED, state, outcome, NOW);
    }

    private static PollOutcome document(String etag, String hash) {
        ParsedFeed feed = new ParsedFeed("Title", null, null, null, List.of(), 0);
        return new PollOutcome.Shown(feed, etag, null, hash, null);
    }

    private static PollOutcome failure(Kind kind, int status, String message) {
        return new PollOutcome.Failure(new Failed(kind, status, message, null), new byte[0]);
    }
}
