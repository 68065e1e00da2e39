package org.mineralwatch.processor.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mineralwatch.processor.text.Chars;
import org.mineralwatch.processor.text.Folding;
import org.mineralwatch.processor.text.Sentence;

/**
 * The words of a sentence as articles are compared by: folded, without a possessive s and without the commonest English endings.
 * In scripts without spaces two neighbouring characters make a word.
 */
final class Words {
    private static final String[] ENDINGS = {"ations", "ation", "ings", "ing", "edly", "ies", "ed", "es", "s"};
    private static final int SHORTEST_STEM = 4;

    /** English words that are in every text. */
    private static final Set<String> COMMON = Set.of(
            ("a an the of in on at to for and or by with from as is are was were be been has have had it its that this after "
                            + "before over into during their his her they he she who which will would also than least near "
                            + "about against amid following between more two three four five six seven eight nine ten says "
                            + "said say other one first including while not but out up off no all we you i our your")
                    .split(" "));

    private Words() {}

    /**
     * A word of a text.
     *
     * @param folded as it is written, in small letters without accents
     * @param stem without its ending
     * @param name whether it is written as a name: with a capital where no sentence begins, or with one inside
     */
    record Word(String folded, String stem, boolean name) {
        boolean tells() {
            return !COMMON.contains(folded);
        }
    }

    /** The words of a sentence, in order. */
    static List<Word> of(Chars text, Sentence sentence) {
        List<Word> words = new ArrayList<>();
        int at = sentence.start();
        while (at < sentence.end()) {
            char c = text.charAt(at);
            if (Folding.standsAlone(c)) {
                pair(text, at, sentence.end(), words);
                at++;
            } else if (Folding.isLetterOrDigit(c)) {
                int end = end(text, at, sentence.end());
                words.add(word(text, at, end, words.isEmpty()));
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    private static void pair(Chars text, int at, int end, List<Word> words) {
        if (at + 1 < end && Folding.standsAlone(text.charAt(at + 1))) {
            String both = text.substring(at, at + 2);
            words.add(new Word(both, both, false));
        }
    }

    private static int end(Chars text, int from, int end) {
        int at = from + 1;
        while (at < end && belongs(text, at, end)) {
            at++;
        }
        return at;
    }

    /** Letters and digits, and what joins two of them. */
    private static boolean belongs(Chars text, int at, int end) {
        char c = text.charAt(at);
        if (Folding.isLetterOrDigit(c)) {
            return !Folding.standsAlone(c);
        }
        boolean joins = c == '-' || c == '\'' || c == '\u2019';
        return Folding.isSilent(c) || joins && at + 1 < end && Folding.isLetterOrDigit(text.charAt(at + 1));
    }

    private static Word word(Chars text, int from, int end, boolean first) {
        StringBuilder folded = new StringBuilder(end - from);
        boolean inner = false;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            inner |= at > from && Character.isUpperCase(c);
            if (!Folding.isSilent(c)) {
                folded.append(c == '\u2019' ? '\'' : Folding.fold(c));
            }
        }
        int length = folded.length();
        if (length > 2 && folded.charAt(length - 1) == 's' && folded.charAt(length - 2) == '\'') {
            folded.setLength(length - 2);
        }
        boolean capital = Character.isUpperCase(text.charAt(from));
        String word = folded.toString();
        return new Word(word, stem(word), capital && (inner || !first));
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
