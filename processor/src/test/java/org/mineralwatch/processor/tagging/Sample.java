package org.mineralwatch.processor.tagging;

import java.util.List;
import java.util.Map;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.RuleSet;
import org.mineralwatch.processor.rules.Rules;

/** Articles and rules for tests. */
final class Sample {
    private Sample() {}

    static Article article(String title, String text) {
        return new Article(
                "a",
                "r",
                "https://a.example/1",
                null,
                null,
                null,
                null,
                title,
                text,
                "en",
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    /** A tagger with one subject, {@code ores}, of these further lines. */
    static Tagger ores(String lines) {
        String head = "subject: ores\ndescription: Ores.\nthreshold: 1000\n";
        return new Tagger(
                Rules.compile(RuleSet.of(RuleSet.LIVE, List.of("ores"), Map.of("subjects/ores.yaml", head + lines))));
    }
}
