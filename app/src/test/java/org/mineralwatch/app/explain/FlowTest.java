package org.mineralwatch.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mineralwatch.app.output.Style;

class FlowTest {
    @Test
    void words_are_broken_into_lines_of_a_width_and_stay_whole() {
        Flow flow = new Flow(10, false);
        flow.add("one two three  unbelievably four\n\n\nfive", Style.PLAIN);
        assertThat(flow.lines()).containsExactly("one two", "three", "unbelievably", "four", "five");
    }

    @Test
    void a_word_of_two_styles_is_one_word_and_codes_of_the_terminal_take_no_place() {
        Flow flow = new Flow(9, true);
        flow.add("the ", Style.PLAIN);
        flow.add("tram", Style.GREEN);
        flow.add(", gone", Style.PLAIN);
        assertThat(flow.lines()).containsExactly("the \u001b[1;32mtram\u001b[0m,", "gone");
    }

    @Test
    void nothing_in_a_text_moves_the_cursor() {
        Flow flow = new Flow(40, false);
        flow.add("a\u001b[2Jb\u0007\rc\u0085d\t e", Style.PLAIN);
        assertThat(flow.lines()).containsExactly("a [2Jb c d e");
    }

    @Test
    void characters_beyond_sixteen_bits_count_as_one() {
        Flow flow = new Flow(5, false);
        flow.add("𝒳𝒳 𝒳𝒳", Style.PLAIN);
        assertThat(flow.lines()).containsExactly("𝒳𝒳 𝒳𝒳");
    }
}
