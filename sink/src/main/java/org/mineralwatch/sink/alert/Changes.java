package org.mineralwatch.sink.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mineralwatch.news.Alert;
import org.mineralwatch.news.Alert.Change;
import org.mineralwatch.news.Story;
import org.mineralwatch.news.StoryArticle;

/** Says what a story has that its alert had not. */
final class Changes {
    private final Alert last;
    private final Story story;
    private final List<Change> changes = new ArrayList<>();

    private Changes(Alert last, Story story) {
        this.last = last;
        this.story = story;
    }

    /** In order of their kinds; never empty for a story that differs from its alert. */
    static List<Change> of(Alert last, Story story) {
        Changes changes = new Changes(last, story);
        changes.look();
        return List.copyOf(changes.changes);
    }

    private void look() {
        Set<String> before = of(last.articles(), StoryArticle::id);
        Set<String> now = of(story.articles(), StoryArticle::id);
        if (story.articleCount() > last.articleCount() || !before.containsAll(now)) {
            changes.add(Change.ARTICLE);
        }
        add(Change.OUTLET, of(last.articles(), StoryArticle::outlet), of(story.articles(), StoryArticle::outlet));
        add(Change.ORIGIN, of(last.articles(), StoryArticle::origin), of(story.articles(), StoryArticle::origin));
        add(Change.COUNTRY, last.countries(), story.countries());
        add(Change.MINERAL, last.minerals(), story.minerals());
        if (story.articleCount() < last.articleCount() || !now.containsAll(before)) {
            changes.add(Change.LESS);
        }
        if (originsOfThoseIn(story.articles(), before) < originsOfThoseIn(last.articles(), now)) {
            changes.add(Change.COPIES);
        }
        if (changes.isEmpty()) {
            changes.add(story.ruleset().equals(last.ruleset()) ? Change.TEXT : Change.RULES);
        }
    }

    private static long originsOfThoseIn(List<StoryArticle> articles, Set<String> others) {
        return articles.stream()
                .filter(article -> others.contains(article.id()))
                .map(StoryArticle::origin)
                .distinct()
                .count();
    }

    private void add(Change change, Collection<String> before, Collection<String> now) {
        if (!new HashSet<>(before).containsAll(now)) {
            changes.add(change);
        }
    }

    private static Set<String> of(List<StoryArticle> articles, Function<StoryArticle, String> part) {
        return articles.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
