package org.mineralwatch.news;

import java.time.Instant;
import java.util.List;

/**
 * The event that several articles tell, among the articles tagged with one subject.
 *
 * @param id hash of the subject and of the story's earliest article
 * @param subject the subject under which it stands
 * @param headline title of its earliest article
 * @param articles in canonical order: all, or the first and the last {@value #LISTED_AT_EACH_END}; empty when the story no
 *     longer stands
 * @param articleCount how many articles tell it
 * @param outlets how many different outlets printed them
 * @param origins how many different origins its articles have
 * @param countries ISO 3166 alpha-2 codes named, sorted
 * @param minerals list ids of minerals named, sorted
 * @param evidence the best evidence
 * @param score greatest score of its articles, in thousandths
 * @param ruleset version of the rule set that judged its earliest article
 * @param rule what that rule set asks of the story before an alert tells it
 * @param firstPublished earliest publication time, or null
 * @param lastPublished latest publication time, or null
 * @param into id of the story that tells on what this one told when it no longer stands; null where none does or its rule does not let it be an alert
 */
public record Story(
        String id,
        String subject,
        String headline,
        List<StoryArticle> articles,
        int articleCount,
        int outlets,
        int origins,
        List<String> countries,
        List<String> minerals,
        List<Evidence> evidence,
        int score,
        String ruleset,
        AlertRule rule,
        Instant firstPublished,
        Instant lastPublished,
        String into) {
    /** So many articles are listed at each end of a long story. */
    public static final int LISTED_AT_EACH_END = 100;

    public Story {
        articles = articles == null ? List.of() : List.copyOf(articles);
        countries = countries == null ? List.of() : List.copyOf(countries);
        minerals = minerals == null ? List.of() : List.copyOf(minerals);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        rule = rule == null ? AlertRule.USUAL : rule;
    }

    /** The id of the story that begins with an article. */
    public static String idOf(String subject, String articleId) {
        return Id.of("story", subject, articleId);
    }

    /**
     * A story that no article tells any more, or not as one of its own.
     *
     * @param into id of the story that tells on what it told, or null
     */
    public static Story dissolved(String id, String subject, String ruleset, String into) {
        return new Story(
                id, subject, "", List.of(), 0, 0, 0, List.of(), List.of(), List.of(), 0, ruleset, null, null, null,
                into);
    }

    public boolean stands() {
        return !articles.isEmpty();
    }
}
