package org.mineralwatch.processor.story;

import java.util.Comparator;
import java.util.List;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.StoryArticle;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;

/**
 * What an article says under one subject, as far as its story asks: all that travels to the story step and is kept there.
 *
 * @param id the article's id
 * @param article as the story lists it, its origin being itself; null when the article is no longer about the subject
 * @param score of its tag, in thousandths
 * @param evidence the heaviest, {@value #EVIDENCE_KEPT} at most
 * @param countries ISO 3166 alpha-2 codes, sorted
 * @param minerals list ids, sorted
 * @param ruleset version of the rule set that judged
 * @param rule what that rule set asks of the subject's stories; null when the article is no longer about it
 * @param profile what it says, packed; null when the article is no longer about the subject
 */
public record Telling(
        String id,
        StoryArticle article,
        int score,
        List<Evidence> evidence,
        List<String> countries,
        List<String> minerals,
        String ruleset,
        AlertRule rule,
        byte[] profile) {
    /** Enough to explain a story without repeating the article. */
    static final int EVIDENCE_KEPT = 5;

    /** Heaviest first, in the end by article and place. */
    static final Comparator<Evidence> HEAVIEST_FIRST = Comparator.comparingInt(Evidence::weight)
            .reversed()
            .thenComparing(Evidence::zone)
            .thenComparingInt(Evidence::start)
            .thenComparing(Evidence::term)
            .thenComparing(Evidence::article);

    public Telling {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        countries = countries == null ? List.of() : List.copyOf(countries);
        minerals = minerals == null ? List.of() : List.copyOf(minerals);
    }

    /**
     * Of an article under one of its tags.
     *
     * @param rule what the rules that judged it ask of the subject's stories
     * @param member what it says, which is the same under all its tags
     */
    public static Telling of(TaggedArticle tagged, Tag tag, AlertRule rule, Member member) {
        Article article = tagged.article();
        List<Evidence> heaviest = tag.evidence().stream()
                .map(evidence -> evidence.in(article.id()))
                .sorted(HEAVIEST_FIRST)
                .limit(EVIDENCE_KEPT)
                .toList();
        return new Telling(
                article.id(),
                StoryArticle.of(article),
                tag.score(),
                heaviest,
                tagged.countries(),
                tagged.minerals(),
                tagged.ruleset(),
                rule,
                PackedProfile.pack(member.profile()));
    }

    /** Of an article that is not about the subject any more. */
    public static Telling ended(String id, String ruleset) {
        return new Telling(id, null, 0, null, null, null, ruleset, null, null);
    }

    /** Whether the article is about the subject. */
    public boolean stands() {
        return article != null;
    }

    /** The article as it is grouped with others. */
    public Member member() {
        return Member.of(id, article.published(), PackedProfile.unpack(profile));
    }
}
