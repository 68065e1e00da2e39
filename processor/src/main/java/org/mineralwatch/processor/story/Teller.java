package org.mineralwatch.processor.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mineralwatch.news.Story;

/**
 * Writes stories down, from how they were told before where that is at hand: most only grow, and what their other articles say need
 * not be fetched. What is written is the same with nothing at hand. It must hear of every change of the stories.
 */
public final class Teller {
    /** Some 30 MB. */
    private static final int ARTICLES_AT_HAND = 40_000;

    private final Map<String, Story> atHand = new LinkedHashMap<>(16, 0.75f, true);
    private final int mostArticles;
    private int articles;

    public Teller() {
        this(ARTICLES_AT_HAND);
    }

    /** @param mostArticles so many are listed at most by all stories at hand */
    Teller(int mostArticles) {
        this.mostArticles = mostArticles;
    }

    /**
     * The stories as they are after a change, and those that the change ended.
     *
     * @param last what was heard last of an article, whose change this may be
     * @param kept what each article says under the subject, by id
     */
    public List<Story> tell(String subject, Grouping.Regrouping change, Telling last, Function<String, Telling> kept) {
        List<Story> told = new ArrayList<>();
        change.now().forEach(group -> told.add(tell(subject, group, last.id(), kept)));
        change.gone().forEach((first, heir) -> {
            forget(subject, first);
            String into = told.stream()
                    .filter(story -> !heir.isEmpty() && story.id().equals(Story.idOf(subject, heir)))
                    .filter(story -> story.rule().admits(story))
                    .findFirst()
                    .map(Story::id)
                    .orElse(null);
            told.add(Story.dissolved(Story.idOf(subject, first), subject, last.ruleset(), into));
        });
        return told;
    }

    /**
     * A story by itself, from what all its articles say.
     *
     * @param kept what each article says under the subject, by id
     */
    public static Story tell(String subject, Grouping.Group group, Function<String, Telling> kept) {
        List<Part> parts = group.articles().stream()
                .map(copy -> Part.of(kept.apply(copy.member().id())))
                .toList();
        return Stories.of(subject, group, parts);
    }

    /** A story, named by its earliest article, is told no more. */
    public void forget(String subject, String first) {
        forget(key(subject, first));
    }

    private Story tell(String subject, Grouping.Group group, String changed, Function<String, Telling> kept) {
        Story story = Stories.of(subject, group, parts(subject, group, changed, kept));
        keep(key(subject, group.articles().get(0).member().id()), story);
        return story;
    }

    /** By their earliest articles in canonical order; a story comes before its other articles, since it has the id of the earliest. */
    private List<Part> parts(String subject, Grouping.Group group, String changed, Function<String, Telling> kept) {
        Set<String> open = new HashSet<>();
        group.articles().forEach(copy -> open.add(copy.member().id()));
        List<Part> parts = new ArrayList<>();
        for (Grouping.Copy copy : group.articles()) {
            String id = copy.member().id();
            if (open.contains(id)) {
                Story before = atHand.get(key(subject, id));
                boolean holds = before != null && isWithin(open, before, changed);
                Part part = holds ? Part.of(before) : Part.of(kept.apply(id));
                part.articles().forEach(article -> open.remove(article.id()));
                parts.add(part);
            }
        }
        return parts;
    }

    private static boolean isWithin(Set<String> group, Story story, String changed) {
        return story.articles().stream()
                .allMatch(
                        article -> group.contains(article.id()) && !article.id().equals(changed));
    }

    private static String key(String subject, String first) {
        return subject + '/' + first;
    }

    /** A story of one article is as quickly told anew, and one that does not list all its articles does not say enough. */
    private void keep(String key, Story story) {
        forget(key);
        boolean listsAll = story.articles().size() == story.articleCount();
        if (listsAll && story.articleCount() > 1) {
            atHand.put(key, story);
            articles += story.articleCount();
        }
        Iterator<Story> eldest = atHand.values().iterator();
        while (articles > mostArticles) {
            articles -= eldest.next().articleCount();
            eldest.remove();
        }
    }

    private void forget(String key) {
        Story story = atHand.remove(key);
        articles -= story == null ? 0 : story.articleCount();
    }
}
