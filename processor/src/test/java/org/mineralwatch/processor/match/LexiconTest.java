package org.mineralwatch.processor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralwatch.processor.text.Chars;

class LexiconTest {
    @Test
    void a_plural_a_possessive_a_hyphen_and_an_accent_make_no_difference() {
        assertThat(found("Rare earths, RARE-EARTH magnets and rare\u00a0earth\u2019s role", "rare-earth"))
                .hasSize(3);
        assertThat(found("C\u00f4te d\u2019Ivoire and Cote d'Ivoire", "C\u00f4te d'Ivoire"))
                .hasSize(2);
        assertThat(found("Policies of a refinery; refineries\u2019 output", "refinery"))
                .containsExactly("refinery", "refineries");
    }

    @Test
    void a_possessive_s_does_not_part_two_words() {
        assertThat(found("the harbour\u2019s tram, the harbour's tram", "harbour tram"))
                .hasSize(2);
    }

    @Test
    void no_phrase_reaches_over_a_comma_or_its_like_unless_the_rule_writes_one() {
        assertThat(found("He sold tin, miners say: tin (miners) and tin; miners", "tin miner"))
                .isEmpty();
        assertThat(found("Tin \"miners\" and tin - miners", "tin miner")).hasSize(2);
        assertThat(found("In Lebanon, Ohio, and Lebanon Ohio", "Lebanon, Ohio")).hasSize(2);
        assertThat(found("\u7a00\u3001\u571f", "\u7a00\u571f")).isEmpty();
    }

    @Test
    void a_hyphen_in_a_rule_may_be_missing_in_the_text() {
        assertThat(found("An airstrike, an air strike, air-strikes", "air-strike"))
                .hasSize(3);
    }

    @Test
    void a_choice_of_words_stands_for_each() {
        assertThat(found(
                        "The defense minister met the Defence Ministry of nobody", "defence|defense minister|ministry"))
                .containsExactly("defense minister", "Defence Ministry");
    }

    @Test
    void capitals_in_a_rule_ask_for_capitals_in_the_text() {
        assertThat(found("US troops told us that the REEs, not a reed, arrived", "US", "REE"))
                .containsExactly("US", "REEs");
        assertThat(found("Turkey sold a turkey in TURKEY", "Turkey")).containsExactly("Turkey", "TURKEY");
    }

    @Test
    void a_word_inside_a_word_is_no_match() {
        assertThat(found("Nigeria and minesweeper", "Niger", "mine")).isEmpty();
    }

    @Test
    void scripts_without_spaces_match_by_character() {
        assertThat(found("\u4e2d\u56fd\u7a00\u571f\u51fa\u53e3\u7ba1\u5236", "\u7a00\u571f"))
                .containsExactly("\u7a00\u571f");
    }

    @Test
    void any_chars_will_do() {
        String odd = "tin\ud800 tin \udfff\ud83d\ude00 ti\u00adn \u0000tin\ufffe";
        assertThat(found(odd, "tin")).hasSize(4);
    }

    @Test
    void words_are_counted_through_the_article() {
        LexiconBuilder builder = new LexiconBuilder();
        builder.add(new Pattern(0, Pattern.Kind.TERM, 0, "ore"), true);
        Scan scan = builder.build(1).scan();
        scan.sentence(Chars.of("No ore."), 0, 7);
        scan.sentence(Chars.of("More ores."), 0, 10);
        assertThat(scan.words()).isEqualTo(4);
        assertThat(scan.hits(0).from(1)).isEqualTo(3);
        assertThat(scan.hits(0).sentence(1)).isEqualTo(1);
    }

    private static List<String> found(String text, String... spellings) {
        LexiconBuilder builder = new LexiconBuilder();
        for (String spelling : spellings) {
            builder.add(new Pattern(0, Pattern.Kind.TERM, 0, spelling), true);
        }
        Scan scan = builder.build(1).scan();
        scan.sentence(Chars.of(text), 0, text.length());
        List<String> found = new ArrayList<>();
        for (int hit = 0; hit < scan.hits(0).size(); hit++) {
            found.add(text.substring(scan.hits(0).start(hit), scan.hits(0).end(hit)));
        }
        return found;
    }
}
