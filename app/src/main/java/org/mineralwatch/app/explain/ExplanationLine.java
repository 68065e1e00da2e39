package org.mineralwatch.app.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.tagging.Explanation;
import org.mineralwatch.processor.tagging.Finding;
import org.mineralwatch.processor.tagging.Judgement;
import org.mineralwatch.processor.text.Passage;

/**
 * An explanation in JSON, for programs. Offsets count code points, scores and shares are in thousandths.
 *
 * @param input where the article came from, as it was given
 * @param id the article's id
 * @param title its headline
 * @param url its link, or null
 * @param published when, or null
 * @param source the outlet, or null
 * @param words how many were read: title, and text outside the chrome
 * @param passages the zones of the text, without a gap
 * @param subjects how each was judged
 * @param tags as {@code tag} gives them
 * @param countries as {@code tag} gives them
 * @param organisations as {@code tag} gives them
 * @param minerals as {@code tag} gives them
 * @param ruleset version of the rule set that judged
 */
public record ExplanationLine(
        String input,
        String id,
        String title,
        String url,
        Instant published,
        String source,
        int words,
        List<Stretch> passages,
        List<Judged> subjects,
        List<Tag> tags,
        List<String> countries,
        List<String> organisations,
        List<String> minerals,
        String ruleset) {

    /** A stretch of the text in one zone. */
    public record Stretch(Zone zone, int start, int end) {}

    /** A subject: see {@link Judgement}; the verdict is one sentence. */
    public record Judged(
            String subject,
            boolean tagged,
            String verdict,
            int threshold,
            int score,
            boolean alone,
            int bodyShare,
            List<Finding> findings) {}

    /**
     * An explanation.
     *
     * @param shown the judgements that are wanted
     */
    public static ExplanationLine of(String input, Explanation explanation, List<Judgement> shown) {
        TaggedArticle tagged = explanation.tagged();
        Article article = tagged.article();
        return new ExplanationLine(
                input,
                article.id(),
                article.title(),
                article.url(),
                article.published(),
                article.source(),
                explanation.words(),
                stretches(explanation.passages(), article.text()),
                shown.stream().map(ExplanationLine::judged).toList(),
                tagged.tags(),
                tagged.countries(),
                tagged.organisations(),
                tagged.minerals(),
                tagged.ruleset());
    }

    private static List<Stretch> stretches(List<Passage> passages, String text) {
        List<Stretch> stretches = new ArrayList<>();
        int start = 0;
        for (Passage passage : passages) {
            int end = start + text.codePointCount(passage.start(), passage.end());
            stretches.add(new Stretch(passage.zone(), start, end));
            start = end;
        }
        return stretches;
    }

    private static Judged judged(Judgement judgement) {
        return new Judged(
                judgement.subject(),
                judgement.tagged(),
                Sums.verdict(judgement),
                judgement.threshold(),
                judgement.score(),
                judgement.alone(),
                judgement.bodyShare(),
                judgement.findings());
    }
}
