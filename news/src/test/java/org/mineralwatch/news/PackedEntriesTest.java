package org.mineralwatch.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.FeedState.KnownEntry;

class PackedEntriesTest {
    private static final List<KnownEntry> ENTRIES = IntStream.range(0, 300)
            .mapToObj(n -> new KnownEntry("güid\u0000" + n, Id.of("a" + n), "https://a.example/" + n, Id.of("r" + n)))
            .toList();

    @Test
    void packed_entries_are_the_same_to_whoever_looks() {
        FeedState state = FeedState.unseen("https://a.example/feed").with(ENTRIES);
        FeedState packed = state.packed();
        assertThat(packed).isEqualTo(state).hasSameHashCodeAs(state);
        assertThat(packed.entries()).isEqualTo(ENTRIES).hasSize(300).startsWith(ENTRIES.get(0));
        assertThat(packed.entries().get(7)).isEqualTo(ENTRIES.get(7));
        assertThat(packed.entries().stream().skip(299)).containsExactly(ENTRIES.get(299));
        assertThat(packed.entries().subList(1, 3)).isEqualTo(ENTRIES.subList(1, 3));
        assertThat(Json.line(packed)).isEqualTo(Json.line(state));
    }

    @Test
    void what_is_packed_stays_packed_through_changes_of_other_fields() {
        FeedState packed =
                FeedState.unseen("https://a.example/feed").with(ENTRIES).packed();
        assertThat(packed.with(Move.NONE).entries()).isSameAs(packed.entries());
        assertThat(packed.packed().entries()).isSameAs(packed.entries());
        assertThat(FeedState.unseen("https://a.example/feed").packed().entries())
                .isEmpty();
    }
}
