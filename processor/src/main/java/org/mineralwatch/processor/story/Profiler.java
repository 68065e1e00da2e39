package org.mineralwatch.processor.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.text.Chars;
import org.mineralwatch.processor.text.Passage;
import org.mineralwatch.processor.text.Sentence;
import org.mineralwatch.processor.text.Zoned;

/** Makes the profile of an article from its headline and text, without the chrome. */
final class Profiler {
    private static final int WORDS_OF_A_PHRASE = 5;
    private static final double NAME = 1.5;

    private final Map<String, Count> counts = new HashMap<>();
    private final List<Term> said = new ArrayList<>();

    private Profiler() {}

    /** How often a word occurs, and whether it is a name. */
    private static final class Count {
        private final double rarity;
        private int times;
        private boolean name;

        Count(double rarity) {
            this.rarity = rarity;
        }

        double weight() {
            return StrictMath.sqrt(times) * rarity * (name ? NAME : 1);
        }
    }

    /** A word and what it weighs. */
    private record Weighed(String stem, double weight) {
        static final Comparator<Weighed> WEIGHTIEST = (one, other) -> {
            int byWeight = Double.compare(other.weight, one.weight);
            return byWeight != 0 ? byWeight : one.stem.compareTo(other.stem);
        };
    }

    static Profile of(Zoned article) {
        Profiler profiler = new Profiler();
        profiler.read(article.title(), article.titlePassages(), false);
        profiler.read(article.text(), article.textPassages(), true);
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
            Term term = word.term();
            if (phrases) {
                said.add(term);
            }
            if (term.tells()) {
                Count count = counts.computeIfAbsent(term.stem(), stem -> new Count(term.weight()));
                count.times++;
                count.name |= word.name();
            }
        }
    }

    private Profile profile() {
        List<Weighed> best = new ArrayList<>(counts.size());
        counts.forEach((stem, count) -> best.add(new Weighed(stem, count.weight())));
        best.sort(Weighed.WEIGHTIEST);
        return new Profile(words(best.subList(0, Math.min(Profile.MOST_WORDS, best.size()))), phrases());
    }

    /** Of two words that have one hash the lighter is left out, lest an article be less like itself than like others. */
    private static int[] words(List<Weighed> best) {
        double squares = 0;
        for (Weighed word : best) {
            squares += word.weight * word.weight;
        }
        double length = StrictMath.sqrt(squares);
        int[] words = new int[best.size()];
        int count = 0;
        for (Weighed weighed : best) {
            int word = Profile.word(Hash.mixed(weighed.stem.hashCode()), weighed.weight / length);
            if (!holds(words, count, Profile.hash(word))) {
                words[count++] = word;
            }
        }
        return Arrays.copyOf(words, count);
    }

    private static boolean holds(int[] words, int count, int hash) {
        int place = count - 1;
        while (place >= 0 && Profile.hash(words[place]) != hash) {
            place--;
        }
        return place >= 0;
    }

    private char[] phrases() {
        char[] hashes = hashes();
        Arrays.sort(hashes);
        int count = 0;
        for (int i = 0; i < hashes.length && count < Profile.MOST_PHRASES; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[count++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, count);
    }

    /** Of every five words that follow each other; of fewer when there are no more. */
    private char[] hashes() {
        int phrases = said.isEmpty() ? 0 : Math.max(1, said.size() - WORDS_OF_A_PHRASE + 1);
        char[] hashes = new char[phrases];
        for (int from = 0; from < phrases; from++) {
            int hash = 0;
            for (int at = from; at < Math.min(said.size(), from + WORDS_OF_A_PHRASE); at++) {
                hash = Hash.mixed(hash * 31 + said.get(at).folded().hashCode());
            }
            hashes[from] = (char) (hash >> Character.SIZE ^ 0x8000);
        }
        return hashes;
    }
}
