package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mineralwatch.ingest.fetch.FetchOutcome;
import org.mineralwatch.news.FeedState;

class FeedPollTest {
    private static final String ADDRESS = "https://desk.example/feed";
    private static final String WHOLE = "<rss><channel><item><title>t</title></item></channel></rss>";

    @Test
    void a_document_that_was_cut_off_leaves_nothing_that_the_next_one_could_be_taken_for_unchanged_by() {
        PollOutcome.Shown whole = shown(WHOLE);
        assertThat(whole.etag()).isEqualTo("\"1\"");
        assertThat(whole.bodyHash()).isNotNull();
        PollOutcome.Shown cut = shown(WHOLE.substring(0, WHOLE.length() - 10));
        assertThat(cut.feed().entries()).hasSize(1);
        assertThat(cut.etag()).isNull();
        assertThat(cut.lastModified()).isNull();
        assertThat(cut.bodyHash()).isNull();
    }

    private static PollOutcome.Shown shown(String body) {
        FetchOutcome fetched = new FetchOutcome.Fetched(
                body.getBytes(StandardCharsets.UTF_8), "text/xml", "\"1\"", "yesterday", ADDRESS, null);
        return (PollOutcome.Shown) new FeedPoll(request -> fetched).poll(FeedState.unseen(ADDRESS));
    }
}
