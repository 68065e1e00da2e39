package org.mineralwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;
import org.mineralwatch.news.Polls;

class FeedMemoryTest {
    private static final String A = "https://a.example/";
    private static final String B = "https://b.example/";

    private final FeedMemory memory = new FeedMemory();

    @Test
    void the_counts_follow_every_change() {
        memory.remember(0, A, failing(A));
        assertCounts(0, 0);
        memory.define(0, A, feed(A, false));
        memory.define(1, B, feed(B, false));
        assertCounts(2, 1);
        memory.remember(failing(B));
        assertCounts(2, 2);
        memory.remember(FeedState.unseen(A));
        memory.define(1, B, feed(B, true));
        assertCounts(1, 0);
        memory.define(1, B, feed(B, false));
        assertCounts(2, 1);
        assertThat(memory.forget(1)).containsExactly(B);
        assertCounts(1, 0);
        memory.define(0, A, null);
        assertCounts(0, 0);
        memory.define(0, A, feed(A, false));
        memory.clear();
        assertCounts(0, 0);
    }

    private void assertCounts(long assigned, long failing) {
        assertThat(memory.assigned()).isEqualTo(assigned);
        assertThat(memory.failing()).isEqualTo(failing);
    }

    private static FeedDefinition feed(String address, boolean paused) {
        return new FeedDefinition(address, "A", null, paused);
    }

    private static FeedState failing(String address) {
        return FeedState.unseen(address).with(new Polls(null, null, null, 1, 100, "x", null));
    }
}
