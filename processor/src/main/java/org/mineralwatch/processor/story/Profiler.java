package org.mineralwatch.processor.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.text.Chars;
import org.mineralwatch.processor.text.Passage;
import org.mineralwatch.processor.text.Sentence;
import org.mineralwatch.processor.text.Zones;

/** Makes the profile of an article from its headline and text, without the chrome. */
final class Profiler {
    private static final int WORDS_OF_A_PHRASE = 5;
    private static final double NAME = 1.5;
    private static final double SCALE = 1000;

    private final Map<String, Count> counts = new HashMap<>();
    private final List<String> said = new ArrayList<>();

    private Profiler() {}

    /** How often a word occurs, and whether it is a name. */
    private static final class Count {
        private int times;
        private boolean name;
    }

    /** A word and what it weighs. */
    private record Weighed(String stem, double weight) {
        int hash() {
            return Profiler.hash(stem);
        }
    }

    static Profile of(Article article) {
        Profiler profiler = new Profiler();
        Chars title = Chars.of(article.title());
        Chars text = Chars.of(article.text());
        profiler.read(title, Zones.ofTitle(title, article.source(), article.address()), false);
        profiler.read(text, Zones.of(title, text), true);
        return profiler.profile();
    }

    private void read(Chars chars, List<Passage> passages, boolean phrases) {
        for (Passage passage : passages) {
            if (passage.zone() != Zone.CHROME) {
                passage.sentences().forEach(sentence -> read(chars, sentence, phrases));
            }
        }
    }

    private void read(Chars chars, Sentence sentence, boolean phrases) {
        for (Words.Word word : Words.of(chars, sentence)) {
            if (phrases) {
                said.add(word.folded());
            }
            if (word.tells()) {
                Count count = counts.computeIfAbsent(word.stem(), stem -> new Count());
                count.times++;
                count.name |= word.name();
            }
        }
    }

    private Profile profile() {
        List<Weighed> best = counts.entrySet().stream()
                .map(word -> new Weighed(word.getKey(), weight(word.getKey(), word.getValue())))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::stem))
                .limit(Profile.MOST_WORDS)
                .toList();
        double length = StrictMath.sqrt(
                best.stream().mapToDouble(word -> word.weight * word.weight).sum());
        int[] telling = best.stream()
                .limit(Profile.MOST_TELLING)
                .mapToInt(Weighed::hash)
                .toArray();
        List<Weighed> ordered =
                best.stream().sorted(Comparator.comparingInt(Weighed::hash)).toList();
        short[] weights = new short[ordered.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) Math.round(ordered.get(i).weight / length * SCALE);
        }
        return new Profile(ordered.stream().mapToInt(Weighed::hash).toArray(), weights, telling, phrases());
    }

    private static double weight(String stem, Count count) {
        return StrictMath.sqrt(count.times) * DocumentFrequencies.SHIPPED.weight(stem) * (count.name ? NAME : 1);
    }

    private int[] phrases() {
        if (said.isEmpty()) {
            return new int[0];
        }
        int last = Math.max(0, said.size() - WORDS_OF_A_PHRASE);
        int[] hashes = new int[last + 1];
        for (int from = 0; from <= last; from++) {
            int hash = 0;
            for (String word : said.subList(from, Math.min(said.size(), from + WORDS_OF_A_PHRASE))) {
                hash = mixed(hash * 31 + word.hashCode());
            }
            hashes[from] = hash;
        }
        return java.util.Arrays.stream(hashes)
                .sorted()
                .distinct()
                .limit(Profile.MOST_PHRASES)
                .toArray();
    }

    private static int hash(String stem) {
        return mixed(stem.hashCode());
    }

    /** Spreads the bits of a hash over all places. */
    private static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
