package org.mineralwatch.processor.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Joins the ids of one address that are one article, so that it does not matter which feed showed it first. Two ids are one article
 * when a text stood under both, or when their publication times are near: within {@link #ACROSS_FEEDS} of each other, and within
 * {@link #IN_ONE_FEED} where a feed showed both, since a site that puts a new article at an old address does so in its own feed. An
 * id without a time belongs to the article whose text it shares, else to the only one there is.
 */
public final class Identities {
    static final Duration ACROSS_FEEDS = Duration.ofHours(48);
    static final Duration IN_ONE_FEED = Duration.ofHours(12);

    private static final Comparator<KnownArticle> CANONICAL =
            Comparator.comparing(KnownArticle::from).thenComparing(KnownArticle::id);

    private final Groups groups = new Groups();
    private final Map<String, String> firstWithText = new HashMap<>();

    private Identities() {}

    /**
     * The articles of one address. One stands retracted when its last revision has no text, or shows again what was retracted.
     *
     * @param known all ids of it, in any order
     * @return the id of each article, the smallest of those joined, and its revision that was shown last
     */
    public static SortedMap<String, CurrentRevision> join(Collection<KnownArticle> known) {
        SortedMap<String, CurrentRevision> standing = new TreeMap<>();
        articles(known).forEach((id, joined) -> standing.put(id, current(joined)));
        return standing;
    }

    /**
     * The articles of one address, each with all that is known of it.
     *
     * @param known all ids of it, in any order
     * @return the ids that are one article, by the smallest of them
     */
    public static SortedMap<String, List<KnownArticle>> articles(Collection<KnownArticle> known) {
        Identities identities = new Identities();
        List<KnownArticle> dated =
                known.stream().filter(KnownArticle::dated).sorted(CANONICAL).toList();
        dated.forEach(identities::joinByText);
        identities.joinByTime(dated);
        Optional<String> only = identities.onlyGroup(dated);
        known.stream()
                .filter(article -> !article.dated())
                .sorted(Comparator.comparing(KnownArticle::id))
                .forEach(undated -> identities.place(undated, only));
        return identities.joined(known);
    }

    private void joinByText(KnownArticle article) {
        article.texts().forEach(text -> {
            String first = firstWithText.putIfAbsent(text, article.id());
            if (first != null) {
                groups.join(first, article.id());
            }
        });
    }

    private void joinByTime(List<KnownArticle> dated) {
        List<KnownArticle> recent = new ArrayList<>();
        for (KnownArticle later : dated) {
            recent.removeIf(earlier -> apart(earlier, later).compareTo(ACROSS_FEEDS) >= 0);
            recent.stream()
                    .filter(earlier -> near(earlier, later))
                    .forEach(earlier -> groups.join(earlier.id(), later.id()));
            recent.add(later);
        }
    }

    private static boolean near(KnownArticle earlier, KnownArticle later) {
        Duration bound = Collections.disjoint(earlier.feeds(), later.feeds()) ? ACROSS_FEEDS : IN_ONE_FEED;
        return apart(earlier, later).compareTo(bound) < 0;
    }

    private static Duration apart(KnownArticle earlier, KnownArticle later) {
        return Duration.between(earlier.until(), later.from());
    }

    private Optional<String> onlyGroup(List<KnownArticle> dated) {
        List<String> roots = dated.stream()
                .map(article -> groups.of(article.id()))
                .distinct()
                .limit(2)
                .toList();
        return roots.size() == 1 ? Optional.of(roots.get(0)) : Optional.empty();
    }

    /** An id without a time joins one article at most: it must not make one of two. */
    private void place(KnownArticle undated, Optional<String> only) {
        undated.texts().stream()
                .map(firstWithText::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> only)
                .ifPresent(article -> groups.join(article, undated.id()));
        undated.texts().forEach(text -> firstWithText.putIfAbsent(text, undated.id()));
    }

    private SortedMap<String, List<KnownArticle>> joined(Collection<KnownArticle> known) {
        Map<String, List<KnownArticle>> joined = new HashMap<>();
        known.forEach(article -> joined.computeIfAbsent(groups.of(article.id()), root -> new ArrayList<>())
                .add(article));
        SortedMap<String, List<KnownArticle>> bySmallest = new TreeMap<>();
        joined.values()
                .forEach(article -> bySmallest.put(
                        article.stream()
                                .map(KnownArticle::id)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        article));
        return bySmallest;
    }

    private static CurrentRevision current(List<KnownArticle> joined) {
        CurrentRevision last = joined.stream()
                .map(KnownArticle::current)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean retracted =
                joined.stream().anyMatch(article -> article.retracted().contains(last.revision()));
        return retracted ? last.asRetracted() : last;
    }
}
