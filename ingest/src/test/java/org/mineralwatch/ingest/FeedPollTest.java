package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.feed.FeedDocument;
import org.mineralwatch.ingest.feed.Unreadable;
import org.mineralwatch.ingest.fetch.Answer;
import org.mineralwatch.ingest.fetch.FetchOutcome;
import org.mineralwatch.ingest.fetch.FetchOutcome.Failed;
import org.mineralwatch.ingest.fetch.FetchOutcome.Fetched;
import org.mineralwatch.ingest.fetch.FetchOutcome.Kind;
import org.mineralwatch.news.FeedState;

class FeedPollTest {
    private static final String WHOLE = "<rss><channel><item><title>t</title></item></channel></rss>";
    private static final String ADDRESS = "https://desk.example/feed";
    private static final byte[] HOPELESS = {'h'};
    private static final byte[] DEEP = {'d'};

    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void documents_that_cannot_be_read_in_time_cost_only_themselves_however_many_there_are() {
        for (int feed = 0; feed < 2 * Runtime.getRuntime().availableProcessors(); feed++) {
            assertThat(failure(HOPELESS, Duration.ofMillis(20)).message()).isEqualTo("not read within 20 ms");
        }
        assertThat(failure(new byte[] {'x'}, Duration.ofSeconds(20)).kind()).isEqualTo(Kind.NOT_A_FEED);
    }

    @Test
    void a_document_that_exhausts_the_stack_is_a_failure_of_its_feed() {
        assertThat(failure(DEEP, Duration.ofSeconds(20)).kind()).isEqualTo(Kind.EXHAUSTED);
    }

    private Failed failure(byte[] body, Duration limit) {
        Answer answer = new Answer(ADDRESS, ADDRESS, ADDRESS, null, null, null);
        FeedPoll poll = new FeedPoll(
                (request, reader) -> reader.apply(new Fetched(body, null, ADDRESS, answer)), this::parse, limit);
        return ((PollOutcome.Failure) poll.poll(FeedState.unseen(ADDRESS))).cause();
    }

    private FeedDocument parse(byte[] body, String contentType, String address) {
        if (body == DEEP) {
            throw new StackOverflowError();
        }
        try {
            if (body == HOPELESS) {
                never.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Unreadable.EmptyBody();
    }

    @Test
    void a_document_that_was_cut_off_leaves_nothing_that_the_next_one_could_be_taken_for_unchanged_by() {
        PollOutcome.Shown whole = shown(WHOLE);
        assertThat(whole.answer().etag()).isEqualTo("\"1\"");
        assertThat(whole.bodyHash()).isNotNull();
        PollOutcome.Shown cut = shown(WHOLE.substring(0, WHOLE.length() - 10));
        assertThat(cut.feed().entries()).hasSize(1);
        assertThat(cut.answer().etag()).isNull();
        assertThat(cut.answer().lastModified()).isNull();
        assertThat(cut.bodyHash()).isNull();
    }

    @Test
    void a_document_that_breaks_off_before_its_first_entry_is_a_failure_and_no_empty_feed() {
        PollOutcome.Failure failure = (PollOutcome.Failure) polled("<rss><chan");
        assertThat(failure.cause().kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(new String(failure.body(), StandardCharsets.UTF_8)).isEqualTo("<rss><chan");
        assertThat(polled("<rss></rss>")).isInstanceOf(PollOutcome.Shown.class);
    }

    private static PollOutcome.Shown shown(String body) {
        return (PollOutcome.Shown) polled(body);
    }

    private static PollOutcome polled(String body) {
        Answer answer = new Answer(ADDRESS, ADDRESS, ADDRESS, "\"1\"", "yesterday", null);
        FetchOutcome fetched =
                new FetchOutcome.Fetched(body.getBytes(StandardCharsets.UTF_8), "text/xml", ADDRESS, answer);
        return new FeedPoll((request, reader) -> reader.apply(fetched)).poll(FeedState.unseen(ADDRESS));
    }
}
