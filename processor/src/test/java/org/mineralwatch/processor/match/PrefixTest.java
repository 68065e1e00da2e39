package org.mineralwatch.processor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralwatch.processor.text.Chars;

class PrefixTest {
    @Test
    void a_star_stands_for_whatever_else_the_word_goes_on_with_or_nothing() {
        assertThat(found("Редкоземельные металлы, редкоземельных металлов", "редкоземельн* металл*"))
                .containsExactly("Редкоземельные металлы", "редкоземельных металлов");
        assertThat(found("metal metals metallurgy met", "metal*")).containsExactly("metal", "metals", "metallurgy");
    }

    @Test
    void a_prefix_of_one_syllable_serves_hangul() {
        assertThat(found("희토류를 희토류의 희토류", "희토류*")).hasSize(3);
        assertThat(found("금을 은을", "금*")).containsExactly("금을");
    }

    @Test
    void a_prefix_may_be_longer_than_the_words_that_begin_it() {
        assertThat(found("war warm warmth", "warmt*")).containsExactly("warmth");
    }

    @Test
    void a_prefix_holds_in_a_word_longer_than_any_in_a_rule() {
        assertThat(found("Seltenerd" + "metall".repeat(20), "seltenerd*")).hasSize(1);
    }

    @Test
    void one_word_may_fit_itself_and_several_prefixes() {
        assertThat(patterns("mining deals", "mining deals", "min* deal*", "mini* deals", "mining", "mi*", "miner*"))
                .containsExactly("mining", "mi*", "mining deals", "mini* deals", "min* deal*");
    }

    @Test
    void a_word_that_another_rule_uses_fits_a_prefix_all_the_same() {
        assertThat(patterns("export curbs", "curbs", "export curb*", "export"))
                .containsExactly("export", "export curb*", "curbs");
    }

    @Test
    void a_star_may_stand_in_each_choice_and_behind_a_hyphen() {
        assertThat(found("Defence pacts, defensive pact, defect", "defence|defens* pact*"))
                .containsExactly("Defence pacts", "defensive pact");
        assertThat(found("rare-earths rareearthy rare earthen", "rare-earth*")).hasSize(3);
    }

    @Test
    void a_prefix_stands_in_no_english_plural() {
        assertThat(found("agencies agency", "agency*")).containsExactly("agency");
    }

    @Test
    void capitals_in_a_prefix_ask_for_capitals_in_the_text() {
        assertThat(found("Oyutolgoi OYUTOLGOI oyutolgoi", "Oyu*")).containsExactly("Oyutolgoi", "OYUTOLGOI");
        assertThat(found("EU를 EU EUs Europe eu", "EU*")).containsExactly("EU를", "EU", "EUs");
    }

    @Test
    void a_prefix_that_could_mean_anything_is_refused() {
        assertThat(Spelling.fault("rare *"))
                .isEqualTo("'rare *' has a '*' with no letter before it: write the word that it ends");
        assertThat(Spelling.fault("r*re earth")).isEqualTo("'r*re earth' has a '*' inside a word: it may only end one");
        assertThat(Spelling.fault("rare*-earth")).contains("inside a word");
        assertThat(Spelling.fault("rare**")).contains("inside a word");
        assertThat(Spelling.fault("pact|p*"))
                .isEqualTo("'pact|p*' has a '*' behind fewer than 2 letters: write more of the word");
        assertThat(Spelling.fault("G7*")).contains("fewer than 2 letters");
        assertThat(Spelling.fault("稀土*")).contains("'土'").contains("leave the '*' out");
        assertThat(Spelling.fault("*")).contains("no letter before it");
    }

    @Test
    void a_prefix_of_two_letters_or_one_syllable_is_long_enough() {
        assertThat(List.of("ра*", "금*", "EU*", "rare-earth*", "defence|defens* pact*"))
                .allSatisfy(good -> assertThat(Spelling.fault(good)).isNull());
    }

    @Test
    void characters_of_scripts_without_spaces_count_half() {
        assertThat(scan("稀土出口", "ore").words()).isEqualTo(2);
        assertThat(scan("稀土 ore 出", "ore").words()).isEqualTo(3);
        assertThat(scan("희토류 수출", "ore").words()).isEqualTo(2);
    }

    private static List<String> found(String text, String... spellings) {
        Hits hits = scan(text, spellings).hits(0);
        List<String> found = new ArrayList<>();
        for (int hit = 0; hit < hits.size(); hit++) {
            found.add(text.substring(hits.start(hit), hits.end(hit)));
        }
        return found;
    }

    private static List<String> patterns(String text, String... spellings) {
        Lexicon lexicon = lexicon(spellings);
        Hits hits = scan(text, lexicon).hits(0);
        List<String> patterns = new ArrayList<>();
        for (int hit = 0; hit < hits.size(); hit++) {
            patterns.add(lexicon.pattern(hits.pattern(hit)).spelling());
        }
        return patterns;
    }

    private static Scan scan(String text, String... spellings) {
        return scan(text, lexicon(spellings));
    }

    private static Scan scan(String text, Lexicon lexicon) {
        Scan scan = lexicon.scan();
        scan.sentence(Chars.of(text), 0, text.length());
        return scan;
    }

    private static Lexicon lexicon(String... spellings) {
        LexiconBuilder builder = new LexiconBuilder();
        for (String spelling : spellings) {
            builder.add(new Pattern(0, Pattern.Kind.TERM, 0, spelling), true);
        }
        return builder.build(1);
    }
}
