package org.mineralwatch.news;

import java.time.Instant;
import java.util.List;

/**
 * What a subscriber receives: one story under one subject. Each event on an alert topic is the whole alert as it then stands.
 *
 * @param id stable for the life of the alert
 * @param version 1 when raised, one more with each event
 * @param status what this event says
 * @param subject the subject whose topic carries it
 * @param severity how much it matters
 * @param headline title of the story's earliest article
 * @param countries ISO 3166 alpha-2 codes, sorted
 * @param minerals list ids, sorted
 * @param articles what tells the story, in canonical order; of a long one the first and the last
 * @param articleCount how many articles tell it
 * @param outlets how many different outlets printed them
 * @param origins how many independent origins tell it
 * @param evidence the best evidence, so that the alert explains itself
 * @param score greatest score of its articles, in thousandths
 * @param ruleset version of the rule set that judged
 * @param firstPublished earliest publication time of its articles, or null; names the day file
 * @param lastPublished latest publication time of its articles, or null
 * @param into id of the alert that goes on with the story of a merged one; else null
 * @param changes what has changed in the story since the event before; empty when raised, merged, or withdrawn with the whole story
 * @param backfill true when an old article that was put into the archive caused this event, which nobody is notified of; else null
 */
public record Alert(
        String id,
        int version,
        Status status,
        String subject,
        Severity severity,
        String headline,
        List<String> countries,
        List<String> minerals,
        List<StoryArticle> articles,
        int articleCount,
        int outlets,
        int origins,
        List<Evidence> evidence,
        int score,
        String ruleset,
        Instant firstPublished,
        Instant lastPublished,
        String into,
        List<Change> changes,
        Boolean backfill) {
    public Alert {
        countries = countries == null ? List.of() : List.copyOf(countries);
        minerals = minerals == null ? List.of() : List.copyOf(minerals);
        articles = articles == null ? List.of() : List.copyOf(articles);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /** What an event says of its alert. */
    public enum Status {
        RAISED,
        UPDATED,
        MERGED,
        WITHDRAWN
    }

    /** What has changed in a story. */
    public enum Change {
        /** One more article, or another in its place. */
        ARTICLE,
        /** An outlet that had not told the story. */
        OUTLET,
        /** A text that is no copy of those before. */
        ORIGIN,
        COUNTRY,
        MINERAL,
        /** An article left the story. */
        LESS,
        /** Texts that counted as independent turned out to be copies of one. */
        COPIES,
        /** The same articles say something else. */
        TEXT,
        /** Other rules judge the same articles. */
        RULES
    }

    /** How much an alert matters. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }

    /** The id of the alert that a story has. */
    public static String idOf(Story story) {
        return idOf(story.id());
    }

    /** The id of the alert that the story with an id has. */
    public static String idOf(String storyId) {
        return Id.of("alert", storyId);
    }

    /** This event as one that nobody is notified of. */
    public Alert backfilled() {
        return new Alert(
                id,
                version,
                status,
                subject,
                severity,
                headline,
                countries,
                minerals,
                articles,
                articleCount,
                outlets,
                origins,
                evidence,
                score,
                ruleset,
                firstPublished,
                lastPublished,
                into,
                changes,
                true);
    }

    /** Whether it has what every alert has; a foreign record on an alert topic may lack it. */
    public boolean whole() {
        return id != null && status != null && subject != null && severity != null && headline != null;
    }

    /** Whether the alert still holds after this event. */
    public boolean standing() {
        return status == Status.RAISED || status == Status.UPDATED;
    }

    /** The day whose file holds this event: {@code yyyy-mm-dd}, or {@code undated}. */
    public String day() {
        return firstPublished == null ? "undated" : PublicationTime.dayOf(firstPublished);
    }
}
