package org.mineralwatch.processor.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.Zone;

class TaggerTest {
    private static final String TERMS = """
            contexts:
              mining: [mine, smelter]
            guards: [tin can]
            terms:
              - {term: tin, weight: 400, needs: mining, within: 4, cap: 2}
              - {term: tin smelter, weight: 900}
              - {term: wolframite, weight: 500, cap: 3}
              - {term: jubilee, weight: -600}
            """;
    private static final Tagger TAGGER = Sample.ores(TERMS);

    @Test
    void a_headline_counts_twice_and_a_lead_one_and_a_half_times() {
        assertThat(counting("Wolframite found", "Nothing here."))
                .extracting(Finding::zone, Finding::given)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Zone.HEADLINE, 1000));
        assertThat(weigh("", "Wolframite was found.").score()).isEqualTo(750);
    }

    @Test
    void a_term_counts_only_in_the_company_that_it_needs() {
        assertThat(weigh("", "The mine sells tin.").score()).isEqualTo(600);
        assertThat(weigh("", "The shop sells tin.").score()).isZero();
        assertThat(weigh("", "The mine that we all saw on a cold day sells tin.")
                        .score())
                .isZero();
    }

    @Test
    void a_guard_swallows_the_terms_inside_it() {
        assertThat(weigh("", "The mine sells a tin can.").score()).isZero();
    }

    @Test
    void the_longest_match_wins_and_overlapping_ones_count_once() {
        assertThat(counting("", "The tin smelter of the mine is old."))
                .extracting(Finding::term)
                .containsExactly("tin smelter");
    }

    @Test
    void occurrences_beyond_the_cap_count_nothing() {
        String text = "Wolframite here. More wolframite there. Then wolframite again. At last wolframite once more.";
        assertThat(weigh("", text).score()).isEqualTo(3 * 750);
    }

    @Test
    void a_negative_weight_speaks_against_the_subject() {
        assertThat(weigh("Wolframite jubilee", "").score()).isZero();
    }

    @Test
    void a_long_text_counts_its_body_less() {
        Tagger thin = Sample.ores("density: 100\nterms:\n  - {term: wolframite, weight: 500}\n");
        String filler = "Many other things happened in the town that day too, and none of it matters to us. ".repeat(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            text.append("Line ").append(i).append(": ").append(filler);
        }
        Article article = Sample.article("", text + "Wolframite came up.");
        assertThat(thin.explain(article).judgements().get(0).score()).isBetween(80, 130);
    }

    @Test
    void chrome_does_not_vote() {
        String text = "A town fair took place on Sunday and most of the people of the valley came to see it.\n\n"
                + "Related posts\n\nWolframite price soars\n\nWolframite mine opens";
        assertThat(weigh("Town fair", text).score()).isZero();
    }

    @Test
    void offsets_count_code_points_of_the_field() {
        String text = "\ud83d\ude00 \ud83d\ude00 The wolframite\n is here.";
        Finding evidence = counting("", text).get(0);
        assertThat(evidence.start()).isEqualTo(8);
        assertThat(evidence.end()).isEqualTo(18);
        assertThat(evidence.sentence()).isEqualTo("\ud83d\ude00 \ud83d\ude00 The wolframite is here.");
    }

    @Test
    void a_tag_shows_its_twenty_strongest_reasons_in_order_of_place() {
        Tagger many = Sample.ores("terms:\n  - {term: wolframite, weight: 500, cap: 100}\n");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("Number ").append(i).append(" says that there is some wolframite in the valley.\n\n");
        }
        Tag tag = many.tag(Sample.article("Wolframite", text.toString())).tags().get(0);
        assertThat(tag.evidence())
                .hasSize(20)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(Evidence::zone).thenComparingInt(Evidence::start));
        assertThat(tag.score())
                .isGreaterThan(
                        tag.evidence().stream().mapToInt(Evidence::weight).sum());
    }

    @Test
    void a_retracted_article_has_no_tags() {
        assertThat(TAGGER.tag(Sample.article("Wolframite wolframite wolframite", null))
                        .tags())
                .isEmpty();
    }

    @Test
    void a_score_below_the_threshold_makes_no_tag() {
        assertThat(TAGGER.tag(Sample.article("", "Wolframite was found.")).tags())
                .isEmpty();
        assertThat(TAGGER.tag(Sample.article("Wolframite", "Wolframite was found."))
                        .tags())
                .hasSize(1);
    }

    @Test
    void any_text_will_do() {
        for (String text :
                List.of("", "\ud800", "\udc00\ud800 wolframite", "\u0000".repeat(9), ".".repeat(5000), "\n\n\n")) {
            assertThat(TAGGER.tag(Sample.article(text, text)).ruleset()).isNotEmpty();
        }
    }

    @Test
    void a_text_of_nothing_but_terms_takes_linear_time() {
        for (String part : List.of("tin ", "mine tin can ", "wolframite. ", "tin smelter ", "\u7a00")) {
            String text = part.repeat(1_000_000 / part.length());
            assertThat(java.util.concurrent.CompletableFuture.supplyAsync(() -> TAGGER.tag(Sample.article("", text))))
                    .as("%s", part)
                    .succeedsWithin(java.time.Duration.ofSeconds(20));
        }
    }

    private static Judgement weigh(String title, String text) {
        return TAGGER.explain(Sample.article(title, text)).judgements().get(0);
    }

    private static List<Finding> counting(String title, String text) {
        return weigh(title, text).findings().stream()
                .filter(finding -> finding.fate() == Fate.COUNTS)
                .toList();
    }
}
