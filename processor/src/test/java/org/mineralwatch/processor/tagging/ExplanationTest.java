package org.mineralwatch.processor.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.Zone;

/** Why an article was tagged, or not. */
class ExplanationTest {
    private static final Tagger TAGGER = Sample.ores("""
            contexts: {mining: [mine], music: [band]}
            guards: [tin can]
            terms:
              - {term: tin, weight: 400, needs: mining, within: 4, cap: 1}
              - {term: cobalt, weight: 1000, unless: music}
              - {any: [tin smelter|works], weight: 900}
            """);

    @Test
    void says_what_became_of_every_term() {
        String text =
                "The mine sells tin. A mine of tin. All that the town has to sell is tin, said the mayor of the town. "
                        + "A mine of tin cans. Tin works. The band plays cobalt.";
        assertThat(judge("", text).findings())
                .extracting(Finding::term, Finding::fate, Finding::by, Finding::given)
                .containsExactly(
                        tuple("tin", Fate.COUNTS, null, 600),
                        tuple("tin", Fate.CAPPED, null, 0),
                        tuple("tin", Fate.LACKS_COMPANY, "mining within 4", 0),
                        tuple("tin", Fate.GUARDED, "tin can", 0),
                        tuple("tin", Fate.OVERLAPPED, "tin works", 0),
                        tuple("tin works", Fate.COUNTS, null, 1350),
                        tuple("cobalt", Fate.TAKEN_AWAY, "band", 0));
    }

    @Test
    void names_the_rule_and_the_place() {
        Finding finding = judge("Tin smelter", "").findings().get(1);
        assertThat(finding.term()).isEqualTo("tin smelter");
        assertThat(finding.rule()).hasToString("subjects/ores.yaml:9");
        assertThat(finding.zone()).isEqualTo(Zone.HEADLINE);
        assertThat(finding.zoneShare()).isEqualTo(2000);
        assertThat(finding.start()).isZero();
        assertThat(finding.end()).isEqualTo(11);
    }

    @Test
    void tells_the_same_as_the_tag() {
        Article article =
                Sample.article("Tin works burn", "The tin works stood beside a mine of tin. The cobalt is safe.");
        Explanation explanation = TAGGER.explain(article);
        assertThat(explanation.tagged()).isEqualTo(TAGGER.tag(article));
        Judgement judgement = explanation.judgements().get(0);
        assertThat(judgement.tagged()).isTrue();
        assertThat(judgement.score())
                .isEqualTo(explanation.tagged().tags().get(0).score())
                .isEqualTo(
                        judgement.findings().stream().mapToInt(Finding::given).sum());
        assertThat(judgement.findings().stream().filter(finding -> finding.given() != 0))
                .extracting(Finding::term, Finding::start, Finding::given)
                .containsExactlyElementsOf(evidence(explanation).stream()
                        .map(each -> tuple(each.term(), each.start(), each.weight()))
                        .toList());
    }

    @Test
    void shows_what_is_chrome() {
        String text =
                "The valley held its fair and most of the people of the town came to see what it was.\n\nRelated posts\n\nTin works";
        Explanation explanation = TAGGER.explain(Sample.article("Fair", text));
        assertThat(explanation.passages())
                .extracting(passage -> passage.zone())
                .containsExactly(Zone.LEAD, Zone.CHROME);
        assertThat(explanation.judgements().get(0).findings()).isEmpty();
    }

    @Test
    void of_a_retracted_article_is_empty() {
        assertThat(TAGGER.explain(Sample.article("Tin works", null)).judgements())
                .isEmpty();
    }

    private static List<Evidence> evidence(Explanation explanation) {
        return explanation.tagged().tags().get(0).evidence();
    }

    private static Judgement judge(String title, String text) {
        return TAGGER.explain(Sample.article(title, text)).judgements().get(0);
    }
}
