package org.mineralwatch.processor.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.StoryArticle;

/** Writes down a story: all is taken from its articles in canonical order. */
public final class Stories {
    /** How much evidence a story shows. */
    static final int EVIDENCE_SHOWN = 5;

    private final String subject;
    private final Grouping.Group group;
    private final List<Telling> tellings;

    private Stories(String subject, Grouping.Group group, Function<String, Telling> kept) {
        this.subject = subject;
        this.group = group;
        this.tellings = group.articles().stream()
                .map(article -> kept.apply(article.member().id()))
                .toList();
    }

    /**
     * The story that a group of articles tells.
     *
     * @param kept what each of them says under the subject, by id
     */
    public static Story of(String subject, Grouping.Group group, Function<String, Telling> kept) {
        return new Stories(subject, group, kept).story();
    }

    private Story story() {
        Telling first = tellings.get(0);
        return new Story(
                Story.idOf(subject, first.id()),
                subject,
                headline(),
                listed(),
                tellings.size(),
                outlets(),
                origins(),
                named(Telling::countries),
                named(Telling::minerals),
                evidence(),
                tellings.stream().mapToInt(Telling::score).max().orElseThrow(),
                first.ruleset(),
                first.rule(),
                published(Comparator.naturalOrder()),
                published(Comparator.reverseOrder()),
                null);
    }

    /** Of the earliest article that has a title. */
    private String headline() {
        return tellings.stream()
                .map(telling -> telling.article().title())
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<StoryArticle> listed() {
        int size = tellings.size();
        List<StoryArticle> listed = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (i < Story.LISTED_AT_EACH_END || i >= size - Story.LISTED_AT_EACH_END) {
                listed.add(
                        tellings.get(i).article().from(group.articles().get(i).origin()));
            }
        }
        return listed;
    }

    private int outlets() {
        return (int) tellings.stream()
                .map(telling -> telling.article().outlet())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private int origins() {
        return (int)
                group.articles().stream().map(Grouping.Copy::origin).distinct().count();
    }

    private List<String> named(Function<Telling, Collection<String>> part) {
        return tellings.stream()
                .flatMap(telling -> part.apply(telling).stream())
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
        for (Telling telling : tellings) {
            for (Evidence each : telling.evidence()) {
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
        return tellings.stream()
                .map(telling -> telling.article().published())
                .filter(Objects::nonNull)
                .min(order)
                .orElse(null);
    }
}
