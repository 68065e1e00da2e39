package org.mineralwatch.processor.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Article;

/** What a term needs beside it, what takes it away, and what makes no tag alone. */
class CompanyTest {
    private static final Tagger TAGGER = Sample.ores("""
            contexts:
              mining: [mine, smelter]
              states: [minister, treaty]
              bodies: [ministry]
              music: [band, guitar]
            guards: [iron guitar]
            terms:
              - {term: ore deal, weight: 1000, needs: [mining, states|bodies], within: article}
              - {term: cobalt, weight: 1000, unless: music}
              - {term: nickel, weight: 1000, unless: [music, states], unless-within: 3}
              - {term: tonne, weight: 900, alone: false}
              - {term: zinc, weight: 100}
            """);

    @Test
    void a_term_that_needs_several_groups_needs_a_word_of_each() {
        assertThat(given("The ore deal was signed. The mine is old. The minister smiled."))
                .isEqualTo(1500);
        assertThat(given("The ore deal was signed. The mine is old. The ministry agreed."))
                .isEqualTo(1500);
        assertThat(given("The ore deal was signed. The mine is old.")).isZero();
        assertThat(given("The ore deal was signed. The minister smiled.")).isZero();
    }

    @Test
    void a_word_of_a_group_takes_away_a_term_beside_it() {
        assertThat(given("The cobalt is blue.")).isEqualTo(1500);
        assertThat(given("The band plays cobalt.")).isZero();
        assertThat(given("The band plays. The cobalt is blue.")).isEqualTo(1500);
    }

    @Test
    void how_near_it_takes_away_can_be_said() {
        assertThat(given("The minister likes nickel.")).isZero();
        assertThat(given("The minister of our very small old town likes nickel."))
                .isEqualTo(1500);
    }

    @Test
    void a_word_inside_a_guard_takes_nothing_away() {
        assertThat(given("The iron guitar is of cobalt.")).isEqualTo(1500);
    }

    @Test
    void what_may_not_stand_alone_makes_no_tag_with_its_like_only() {
        Article tonnes = Sample.article("A tonne", "One more tonne and another tonne.");
        Judgement judgement = TAGGER.explain(tonnes).judgements().get(0);
        assertThat(judgement.score()).isGreaterThan(judgement.threshold());
        assertThat(judgement.tagged()).isFalse();
        assertThat(TAGGER.tag(tonnes).tags()).isEmpty();
        assertThat(TAGGER.tag(Sample.article("A tonne", "Zinc.")).tags()).hasSize(1);
    }

    private static int given(String text) {
        return TAGGER.explain(Sample.article("", text)).judgements().get(0).score();
    }
}
