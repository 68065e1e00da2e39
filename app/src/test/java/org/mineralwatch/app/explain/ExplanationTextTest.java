package org.mineralwatch.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mineralwatch.app.wiring.Wiring;
import org.mineralwatch.ingest.corpus.ArticleLine;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Json;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.tagging.Explanation;

class ExplanationTextTest {
    private static final Function<Article, Explanation> EXPLAINER =
            Wiring.explainer(RuleSet.of(RuleSet.LIVE, List.of("trams"), Map.of("subjects/trams.yaml", """
                    subject: trams
                    description: Trams.
                    threshold: 1000
                    guards: [tram driver]
                    terms:
                      - {term: tramway, weight: 700}
                      - {term: tram, weight: 300}
                      - {term: bus, weight: -200}
                    """)));

    @Test
    void a_terminal_shows_terms_by_colour_and_dims_what_nobody_reads() {
        List<String> lines = lines(true, "Tramway", "A bus, a tram driver.\n\nRelated posts\n\nTram");
        assertThat(lines)
                .contains("\u001b[2mheadline  \u001b[0m\u001b[1;32mTramway\u001b[0m \u001b[2m+1400\u001b[0m")
                .contains("\u001b[2mlead      \u001b[0mA \u001b[1;31mbus\u001b[0m \u001b[2m-300\u001b[0m,"
                        + " a \u001b[33mtram\u001b[0m \u001b[2mguarded\u001b[0m driver.")
                .contains("          \u001b[2mTram\u001b[0m".replace("          ", "\u001b[2m          \u001b[0m"));
    }

    @Test
    void elsewhere_no_code_of_a_terminal_is_printed_not_even_one_of_the_article() {
        assertThat(lines(false, "Tram\u001b[2Jway", "\u009b1m A tramway \u001b]0;x\u0007"))
                .noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
    }

    @Test
    void terms_behind_characters_beyond_sixteen_bits_are_marked_where_they_stand() {
        assertThat(lines(false, "𝒳𝒳 tramway 𝒳", "𝒳 bus 𝒳𝒳 bus 𝒳"))
                .contains("headline  𝒳𝒳 [[tramway +1400]] 𝒳")
                .contains("lead      𝒳 [[bus -300]] 𝒳𝒳 [[bus -300]] 𝒳");
    }

    private static List<String> lines(boolean terminal, String title, String text) {
        ArticleLine line = ArticleLine.read(Json.line(Map.of("title", title, "text", text)));
        Explanation explanation = EXPLAINER.apply(((ArticleLine.Accepted) line).article());
        return new ExplanationText(terminal).lines("a.txt", explanation, explanation.judgements());
    }
}
