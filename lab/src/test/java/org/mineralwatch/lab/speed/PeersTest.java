package org.mineralwatch.lab.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mineralwatch.lab.SharedData;
import org.mineralwatch.news.Article;

/** What the benchmarks compare does the same work: all find the same phrases at the same places. */
class PeersTest {
    private static final int SOME = 1_000;

    @Test
    void all_find_the_same_phrases_of_the_bundled_rules_in_the_sample_articles() {
        assertThat(check(Phrases.ofRules(), RealTexts.lines(Path.of("../corpus/sample/articles.jsonl"))))
                .isGreaterThan(100);
    }

    /** On ../shared/data; skipped where it is absent. */
    @Test
    void all_find_the_same_phrases_in_real_news() {
        SharedData.require("stories/articles.jsonl");
        assertThat(check(Phrases.many(SOME), RealTexts.ofLines("labelled/articles.jsonl")))
                .isGreaterThan(1_000);
    }

    private static int check(List<String> phrases, List<Article> articles) {
        Matcher lexicon = new LexiconMatcher(phrases);
        Matcher doubleArray = new DoubleArrayMatcher(phrases);
        Matcher keywordTrie = new KeywordTrieMatcher(phrases);
        Matcher monitor = new MonitorMatcher(phrases);
        int found = 0;
        for (Article article : articles) {
            String text = article.title() + "\n\n" + article.text();
            Set<String> places = places(lexicon, phrases, text);
            assertThat(places(doubleArray, phrases, text)).as(text).isEqualTo(places);
            assertThat(places(keywordTrie, phrases, text)).as(text).isEqualTo(places);
            Set<String> names = names(lexicon, phrases, text);
            assertThat(names(monitor, phrases, text))
                    .as(text)
                    .containsAll(names)
                    .allMatch(name -> names.contains(name) || isPhrase(name));
            found += places.size();
        }
        return found;
    }

    /** The monitor's phrases reach over commas; words are the same. */
    private static boolean isPhrase(String name) {
        return name.contains(" ");
    }

    private static Set<String> places(Matcher matcher, List<String> phrases, String text) {
        Set<String> places = new TreeSet<>();
        matcher.match(text, (phrase, start, end) -> places.add(phrases.get(phrase) + " " + start + "-" + end));
        return places;
    }

    private static Set<String> names(Matcher matcher, List<String> phrases, String text) {
        Set<String> names = new TreeSet<>();
        matcher.match(text, (phrase, start, end) -> names.add(phrases.get(phrase)));
        return names;
    }
}
