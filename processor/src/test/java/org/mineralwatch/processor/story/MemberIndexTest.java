package org.mineralwatch.processor.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberIndexTest {
    private static final Instant NEARLY_NINE = Instant.parse("2026-03-02T08:50:00Z");
    private static final int MINUTES_OF_FIVE_DAYS = 5 * 24 * 60;

    private final MemberIndex index = new MemberIndex();

    @ParameterizedTest
    @ValueSource(ints = {-59, -1, 0, 9, 10, 30, 59})
    void whom_a_word_leads_to_is_found_on_whichever_side_of_a_full_hour_it_was_published(int minutes) {
        Node early = node("early", NEARLY_NINE, "The wolframite quarry flooded.");
        Node late = node(
                "late",
                NEARLY_NINE.plusSeconds(60L * (MINUTES_OF_FIVE_DAYS + minutes)),
                "Wolframite fetched a price nobody had paid.");
        index.add(early);
        index.add(late);
        assertThat(Keys.lead(early.member(), late.member())).isTrue();

        assertThat(near(early)).containsExactly(late);
        assertThat(near(late)).containsExactly(early);
    }

    private List<Node> near(Node node) {
        List<Node> near = new ArrayList<>();
        index.near(node, near::add);
        return near;
    }

    private static Node node(String id, Instant published, String text) {
        return new Node(Member.of(Sample.article(id, published, "", text)));
    }
}
