package org.mineralwatch.processor.story;

import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.processor.text.Chars;
import org.mineralwatch.processor.text.Folding;
import org.mineralwatch.processor.text.Sentence;

/**
 * The words of a sentence as articles are compared by: folded, without a possessive s and without the commonest English endings.
 * In scripts without spaces two neighbouring characters make a word.
 */
final class Words {
    private Words() {}

    /**
     * A word of a text.
     *
     * @param name whether it is written as a name: with a capital where no sentence begins, or with one inside
     */
    record Word(Term term, boolean name) {}

    /** The words of a sentence, in order. */
    static List<Word> of(Chars text, Sentence sentence) {
        List<Word> words = new ArrayList<>();
        char[] letters = new char[sentence.end() - sentence.start()];
        int at = sentence.start();
        while (at < sentence.end()) {
            char c = text.charAt(at);
            if (Folding.standsAlone(c)) {
                pair(text, at, sentence.end(), words);
                at++;
            } else if (Folding.isLetterOrDigit(c)) {
                int end = end(text, at, sentence.end());
                words.add(word(text, at, end, letters, words.isEmpty()));
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    private static void pair(Chars text, int at, int end, List<Word> words) {
        if (at + 1 < end && Folding.standsAlone(text.charAt(at + 1))) {
            words.add(new Word(Term.pair(text.substring(at, at + 2)), false));
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

    private static Word word(Chars text, int from, int end, char[] letters, boolean first) {
        int length = 0;
        boolean inner = false;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            inner |= at > from && Character.isUpperCase(c);
            if (!Folding.isSilent(c)) {
                letters[length++] = c == '\u2019' ? '\'' : Folding.fold(c);
            }
        }
        if (length > 2 && letters[length - 1] == 's' && letters[length - 2] == '\'') {
            length -= 2;
        }
        boolean capital = Character.isUpperCase(text.charAt(from));
        return new Word(Term.word(letters, length), capital && (inner || !first));
    }
}
