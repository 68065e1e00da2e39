package org.mineralwatch.processor.match;

import java.lang.Character.UnicodeScript;

/** Checks the prefixes of a spelling: words that end with {@code *}. */
final class Prefixes {
    /** Behind a word: whatever it goes on with. */
    static final char MARK = '*';

    private static final int SHORTEST = 2;

    private Prefixes() {}

    /** What is wrong with the marks of a choice, as the end of a sentence about it; null when all is well. */
    static String fault(String choice) {
        for (String word : choice.split("\\s+")) {
            int mark = word.indexOf(MARK);
            String fault = mark < 0 ? null : fault(word, mark);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static String fault(String word, int mark) {
        if (mark < word.length() - 1) {
            return "has a '*' inside a word: it may only end one";
        }
        Words words = new Words();
        words.read(word);
        boolean any = false;
        while (words.end < mark && words.next()) {
            any = true;
        }
        if (!any || words.end != mark) {
            return "has a '*' with no letter before it: write the word that it ends";
        }
        if (words.alone) {
            return "has a '*' behind '" + word.substring(words.start, mark)
                    + "', whose script puts no spaces between words: leave the '*' out, such words are found anywhere";
        }
        if (letters(word) < SHORTEST && !isHangul(word, words.start)) {
            return "has a '*' behind fewer than " + SHORTEST + " letters: write more of the word";
        }
        return null;
    }

    private static long letters(String word) {
        return word.codePoints().filter(Character::isLetter).count();
    }

    private static boolean isHangul(String word, int start) {
        return UnicodeScript.of(word.codePointAt(start)) == UnicodeScript.HANGUL;
    }
}
