package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.feed.ParsedFeed;
import org.mineralwatch.ingest.fetch.Answer;
import org.mineralwatch.ingest.fetch.Credentials;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
import org.mineralwatch.news.Books;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Validators;

class SettlingTest {
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final FeedDefinition FEED =
            new FeedDefinition("https://me:secret@desk.example/feed", "Desk", Duration.ofMinutes(15), false);
    private static final String ASKED = "https://desk.example/feed";
    private static final byte[] PAGE = new byte[300 << 10];

    private final Settling settling = new Settling(new Schedule(Clock.fixed(NOW, ZoneOffset.UTC), Floors.DEFAULTS));
    private final FeedState taken =
            settle(FeedState.unseen(FEED.address()), document("\"1\"", "hash")).next();

    @Test
    void a_document_brings_its_validators_and_clears_the_failures() {
        FeedState failed = settle(taken, failure(Kind.TIMEOUT, 0, "slow")).next();
        FeedState next = settle(failed, document(null, "other")).next();
        assertThat(next.validators().etag())
                .as("a 200 without a validator clears the stored one")
                .isNull();
        assertThat(next.validators().bodyHash()).isEqualTo("other");
        assertThat(next.polls().failures()).isZero();
        assertThat(next.polls().lastError()).isNull();
        assertThat(next.documents()).isEqualTo(2);
    }

    @Test
    void an_unchanged_document_moves_the_schedule_and_nothing_else() {
        Settled settled = settle(taken, new PollOutcome.Same(false, answer(ASKED, "\"2\"", null)));
        assertThat(settled.articles()).isEmpty();
        assertThat(settled.books()).isEqualTo(Books.EMPTY);
        assertThat(settled.next().validators().etag()).isEqualTo("\"2\"");
        assertThat(settled.next().documents()).isEqualTo(1);
        assertThat(settled.next().polls().nextPoll()).isAfter(NOW);
    }

    @Test
    void what_a_304_says_takes_the_place_of_what_was_said_and_what_it_leaves_out_stands() {
        FeedState said = settle(taken, new PollOutcome.Same(false, answer(ASKED, "\"2\"", Duration.ofHours(2))))
                .next();
        FeedState silent = settle(said, new PollOutcome.Same(false, answer(ASKED, null, null)))
                .next();
        assertThat(silent.validators().etag()).isEqualTo("\"2\"");
        assertThat(silent.pace().fresh()).isEqualTo(Duration.ofHours(2));
        assertThat(silent.polls().nextPoll()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(2)));
        FeedState sentAgain = settle(said, new PollOutcome.Same(true, answer(ASKED, null, null)))
                .next();
        assertThat(sentAgain.validators()).isEqualTo(new Validators(ASKED, null, null, "hash"));
        assertThat(sentAgain.pace().fresh()).isNull();
    }

    @Test
    void a_feed_that_is_moved_for_good_often_enough_is_asked_there_until_that_fails() {
        String there = "https://new.example/feed";
        PollOutcome sentOn = new PollOutcome.Same(true, answer(there, "\"3\"", null));
        FeedState state = taken;
        for (int poll = 1; poll < Moving.ENOUGH; poll++) {
            state = settle(state, sentOn).next();
            assertThat(state.asked()).isEqualTo(FEED.address());
        }
        FeedState straight = settle(state, new PollOutcome.Same(true, answer(ASKED, null, null)))
                .next();
        assertThat(settle(straight, sentOn).next().asked())
                .as("counted in a row")
                .isEqualTo(FEED.address());
        FeedState moved = settle(state, sentOn).next();
        assertThat(moved.asked()).isEqualTo(there);
        assertThat(moved.address()).isEqualTo(FEED.address());
        FeedState once = settle(moved, failure(Kind.TIMEOUT, 0, "slow")).next();
        assertThat(once.asked()).isEqualTo(there);
        assertThat(settle(once, failure(Kind.HTTP_STATUS, 404, "HTTP 404"))
                        .next()
                        .asked())
                .isEqualTo(FEED.address());
    }

    @Test
    void only_an_overloaded_server_asks_for_quiet_and_success_ends_it() {
        FeedState busy = settle(
                        taken,
                        new PollOutcome.Failure(
                                new Failed(Kind.HTTP_STATUS, 429, "HTTP 429", Duration.ofHours(3)), new byte[0]))
                .next();
        assertThat(busy.polls().quietUntil()).isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(settle(busy, document(null, "other")).next().polls().quietUntil())
                .isNull();
        assertThat(settle(taken, failure(Kind.HTTP_STATUS, 500, "HTTP 500"))
                        .next()
                        .polls()
                        .quietUntil())
                .isNull();
    }

    @Test
    void a_failure_keeps_what_was_known_and_is_counted() {
        Settled settled = settle(taken, failure(Kind.HTTP_STATUS, 503, "HTTP 503"));
        assertThat(settled.outcome()).isEqualTo("http-status");
        assertThat(settled.next().validators().etag()).isEqualTo("\"1\"");
        assertThat(settled.next().validators().bodyHash()).isEqualTo("hash");
        assertThat(settled.next().polls().failures()).isEqualTo(1);
        assertThat(settled.next().polls().lastError()).isEqualTo("http-status: HTTP 503");
    }

    @Test
    void a_gone_feed_rests_for_ever() {
        assertThat(settle(taken, failure(Kind.GONE, 410, "HTTP 410"))
                        .next()
                        .polls()
                        .nextPoll())
                .isEqualTo(Schedule.NEVER);
    }

    @Test
    void a_page_that_is_no_feed_is_kept_once_and_in_part() {
        PollOutcome page = new PollOutcome.Failure(new Failed(Kind.NOT_A_FEED, 200, "no feed", null), PAGE);
        Settled first = settle(taken, page);
        assertThat(first.letter()).hasValueSatisfying(letter -> {
            assertThat(letter.body()).hasSize(DeadLetter.MOST);
            assertThat(letter.errors().get("topic")).isEqualTo("https://desk.example/feed");
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
        return new PollOutcome.Shown(feed, hash, answer(ASKED, etag, null));
    }

    private static Answer answer(String settled, String etag, Duration fresh) {
        return new Answer(ASKED, settled, settled, etag, null, fresh);
    }

    private static PollOutcome failure(Kind kind, int status, String message) {
        return new PollOutcome.Failure(new Failed(kind, status, message, null), new byte[0]);
    }
}
