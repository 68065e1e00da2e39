package org.mineralwatch.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void sentences_end_at_marks_before_a_capital() {
        assertThat(split("It rained. Nobody came! Why? \u201cToo wet.\u201d They went home."))
                .containsExactly("It rained.", "Nobody came!", "Why?", "\u201cToo wet.\u201d", "They went home.");
    }

    @Test
    void abbreviations_and_numbers_end_no_sentence() {
        assertThat(split("Gen. Ward of the U.S. Navy paid $3.5 million on Jan. 4 to Smith Corp. of Ohio."))
                .hasSize(1);
    }

    @Test
    void initials_end_a_sentence_before_a_word_that_opens_one() {
        assertThat(split("He lives in the U.S. The house is small.")).hasSize(2);
    }

    @Test
    void scripts_without_spaces_end_sentences_at_their_own_marks() {
        assertThat(split("\u4eca\u5929\u4e0b\u96e8\u3002\u6211\u4eec\u56de\u5bb6\u3002"))
                .hasSize(2);
    }

    @Test
    void what_runs_on_is_cut_and_no_character_is_broken() {
        String text = "\ud83d\ude00".repeat(3_000);
        assertThat(Sentences.of(Chars.of(text), 0, text.length()))
                .allMatch(sentence -> sentence.end() - sentence.start() <= Sentences.LONGEST)
                .allMatch(sentence -> Character.isHighSurrogate(text.charAt(sentence.start())));
    }

    private static List<String> split(String text) {
        return Sentences.of(Chars.of(text), 0, text.length()).stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .toList();
    }
}
