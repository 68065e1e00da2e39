package org.mineralwatch.processor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void words_are_runs_of_letters_and_digits_in_small_letters_without_accents() {
        assertThat(words("C\u00f4te d'Ivoire, G7 \u2014 co-op\u00adera\u00adtion!"))
                .containsExactly("cote", "d", "ivoire", "g7", "co", "operation");
    }

    @Test
    void money_is_no_country() {
        assertThat(words("US$ 5, US 5")).containsExactly("us$", "5", "us", "5");
    }

    @Test
    void letters_written_in_parts_are_the_letters_that_they_make() {
        for (String whole :
                List.of("\u041c\u043e\u0441\u043a\u043e\u0432\u0441\u043a\u0438\u0439", "\ud76c\ud1a0\ub958")) {
            String parts = Normalizer.normalize(whole, Normalizer.Form.NFD);
            assertThat(parts).isNotEqualTo(whole);
            assertThat(words(parts)).isEqualTo(words(whole)).hasSize(1);
        }
        assertThat(words("Me\u0301xico")).containsExactly("mexico");
    }

    @Test
    void vowel_signs_and_letters_beyond_the_first_plane_belong_to_their_words() {
        assertThat(words("\u0926\u0941\u0930\u094d\u0932\u092d")).hasSize(1);
        assertThat(words("a\ud835\udc00b")).hasSize(1);
        assertThat(words("\ud867\ude3d\u7a00")).hasSize(2);
    }

    @Test
    void any_chars_are_read_to_the_end_in_order() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Words words = new Words();
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(random.nextInt(60), 0, round % 2 == 0 ? 0x300 : 0x10000)
                    .collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
                    .toString();
            words.read(text);
            int before = 0;
            while (words.next()) {
                assertThat(words.start).as("seed %d, text '%s'", seed, text).isGreaterThanOrEqualTo(before);
                assertThat(words.end).isGreaterThan(words.start).isLessThanOrEqualTo(text.length());
                before = words.end;
            }
        }
    }

    private static List<String> words(String text) {
        Words words = new Words();
        words.read(text);
        List<String> all = new ArrayList<>();
        while (words.next()) {
            all.add(words.word());
        }
        return all;
    }
}
