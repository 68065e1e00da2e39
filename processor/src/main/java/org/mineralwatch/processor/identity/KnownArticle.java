package org.mineralwatch.processor.identity;

import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Id;
import org.mineralwatch.news.PublicationTime;

/**
 * What is known of one id at one address, from all its revisions: a union, so that their order does not matter.
 *
 * @param id the article's id as its feed or corpus gave it
 * @param from the earliest publication time that a revision gave, or null
 * @param until the end of the latest (a day has an end, an instant is its own), or null
 * @param feeds that showed it; the empty name stands for corpora without feeds
 * @param texts hashes of title and text, white space folded
 * @param retracted content hashes of the revisions that were retracted
 * @param current the revision that was shown last
 */
public record KnownArticle(
        String id,
        Instant from,
        Instant until,
        SortedSet<String> feeds,
        SortedSet<String> texts,
        SortedSet<String> retracted,
        CurrentRevision current) {
    public KnownArticle {
        retracted = retracted == null ? new TreeSet<>() : retracted;
    }

    /** What a single revision tells. */
    public static KnownArticle of(Article article) {
        PublicationTime published = article.publication();
        return new KnownArticle(
                article.id(),
                published.time(),
                published.end(),
                new TreeSet<>(Set.of(article.feed() == null ? "" : article.feed())),
                new TreeSet<>(article.retracted() ? Set.of() : Set.of(textOf(article))),
                new TreeSet<>(article.retracted() ? Set.of(article.revision()) : Set.of()),
                CurrentRevision.of(article));
    }

    /** What this and more revisions of the same id tell. */
    public KnownArticle with(KnownArticle more) {
        return new KnownArticle(
                id,
                from == null || more.from != null && more.from.isBefore(from) ? more.from : from,
                until == null || more.until != null && more.until.isAfter(until) ? more.until : until,
                union(feeds, more.feeds),
                union(texts, more.texts),
                union(retracted, more.retracted),
                current.compareTo(more.current) >= 0 ? current : more.current);
    }

    boolean dated() {
        return from != null;
    }

    private static SortedSet<String> union(SortedSet<String> a, SortedSet<String> b) {
        SortedSet<String> all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }

    private static String textOf(Article article) {
        return Id.of("text", folded(article.title()), folded(article.text()));
    }

    /** White space of ASCII as one blank, none at the ends: by hand, since every text goes through here. */
    private static String folded(String text) {
        char[] folded = text.toCharArray();
        int size = 0;
        boolean gap = false;
        for (char c : folded) {
            if (c == ' ' || c >= '\t' && c <= '\r') {
                gap = true;
            } else {
                if (gap) {
                    folded[size++] = ' ';
                    gap = false;
                }
                folded[size++] = c;
            }
        }
        return new String(folded, 0, size).strip();
    }
}
