package org.mineralwatch.processor.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.StoryArticle;

/** Writes down a story: all is taken from its articles in canonical order. */
final class Stories {
    /** How much evidence a story shows. */
    static final int EVIDENCE_SHOWN = 5;

    private final String subject;
    private final List<Part> parts;
    private final List<StoryArticle> articles;

    private Stories(String subject, Grouping.Group group, List<Part> parts) {
        this.subject = subject;
        this.parts = parts;
        Map<String, StoryArticle> byId = new HashMap<>();
        parts.forEach(part -> part.articles().forEach(article -> byId.put(article.id(), article)));
        this.articles = group.articles().stream()
                .map(copy -> byId.get(copy.member().id()).from(copy.origin()))
                .toList();
    }

    /**
     * The story that a group of articles tells.
     *
     * @param parts that have all its articles, each once; by their earliest articles in canonical order
     */
    static Story of(String subject, Grouping.Group group, List<Part> parts) {
        return new Stories(subject, group, parts).story();
    }

    private Story story() {
        Part first = parts.get(0);
        return new Story(
                Story.idOf(subject, articles.get(0).id()),
                subject,
                headline(),
                listed(),
                articles.size(),
                different(StoryArticle::outlet),
                different(StoryArticle::origin),
                named(Part::countries),
                named(Part::minerals),
                evidence(),
                parts.stream().mapToInt(Part::score).max().orElseThrow(),
                first.ruleset(),
                first.rule(),
                published(Comparator.naturalOrder()),
                published(Comparator.reverseOrder()),
                null);
    }

    /** Of the earliest article that has a title. */
    private String headline() {
        return articles.stream()
                .map(StoryArticle::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<StoryArticle> listed() {
        int end = Story.LISTED_AT_EACH_END;
        if (articles.size() <= 2 * end) {
            return articles;
        }
        List<StoryArticle> listed = new ArrayList<>(articles.subList(0, end));
        listed.addAll(articles.subList(articles.size() - end, articles.size()));
        return listed;
    }

    private int different(Function<StoryArticle, String> part) {
        return (int)
                articles.stream().map(part).filter(Objects::nonNull).distinct().count();
    }

    private List<String> named(Function<Part, Collection<String>> names) {
        return parts.stream()
                .flatMap(part -> names.apply(part).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The heaviest of all, each sentence once. */
    private List<Evidence> evidence() {
        List<Evidence> shown = new ArrayList<>();
        Evidence next = heaviestOfOthers(shown);
        while (next != null && shown.size() < EVIDENCE_SHOWN) {
            shown.add(next);
            next = heaviestOfOthers(shown);
        }
        return shown;
    }

    /** Few are shown of many, so that it is quicker to look for each of them than to sort all. */
    private Evidence heaviestOfOthers(List<Evidence> shown) {
        Evidence heaviest = null;
        for (Part part : parts) {
            for (Evidence each : part.evidence()) {
                boolean heavier = heaviest == null || Telling.HEAVIEST_FIRST.compare(each, heaviest) < 0;
                if (heavier
                        && shown.stream().noneMatch(other -> other.sentence().equals(each.sentence()))) {
                    heaviest = each;
                }
            }
        }
        return heaviest;
    }

    private Instant published(Comparator<Instant> order) {
        return articles.stream()
                .map(StoryArticle::published)
                .filter(Objects::nonNull)
                .min(order)
                .orElse(null);
    }
}
