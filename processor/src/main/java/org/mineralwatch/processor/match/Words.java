package org.mineralwatch.processor.match;

import org.mineralwatch.processor.text.Folding;

/**
 * Reads the words of a text one after the other, folded: runs of letters and digits, without a possessive s; in scripts without
 * spaces every character is a word. Reads on without garbage: its fields hold the word read last.
 */
final class Words {
    /** Longer words are read, but no rule can ask for them. */
    static final int LONGEST = 40;

    /** Hash of a word without letters. */
    static final int HASH_SEED = 0x811c9dc5;

    private static final int HASH_STEP = 0x01000193;

    /** The word read last, folded. */
    final char[] folded = new char[LONGEST];

    int length;
    int hash;
    int shape;
    int letters;

    /** Whether it is a single character of a script without spaces. */
    boolean alone;

    int start;
    int end;

    private String text;
    private int at;
    private int limit;
    private int capitals;
    private int leading;
    private boolean initial;

    void read(String newText, int from, int to) {
        text = newText;
        at = from;
        limit = to;
    }

    /** Reads the next word; false at the end. */
    boolean next() {
        while (at < limit) {
            int c = codePointAt(at);
            if (Folding.isLetterOrDigit(c)) {
                readWord(c);
                return true;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    private int codePointAt(int position) {
        char c = text.charAt(position);
        if (Character.isHighSurrogate(c)
                && position + 1 < limit
                && Character.isLowSurrogate(text.charAt(position + 1))) {
            return Character.toCodePoint(c, text.charAt(position + 1));
        }
        return c;
    }

    private void readWord(int first) {
        start = at;
        length = 0;
        hash = HASH_SEED;
        letters = 0;
        capitals = 0;
        leading = 0;
        initial = Character.isUpperCase(first);
        alone = Folding.standsAlone(first);
        if (alone) {
            append(first);
        } else {
            readRun();
        }
        end = at;
        skipPossessive();
        shape = Shape.of(initial, letters, capitals, leading, length > 0 ? folded[Math.min(length, LONGEST) - 1] : 0);
    }

    private void readRun() {
        while (at < limit) {
            int c = codePointAt(at);
            boolean letter = Folding.isLetterOrDigit(c);
            if (letter && !Folding.standsAlone(c) || !letter && isMark(c)) {
                append(c);
            } else {
                readCurrency(c);
                return;
            }
        }
    }

    /** "US$" is money and no country. */
    private void readCurrency(int c) {
        if (c == '$') {
            append(c);
        }
    }

    /** Signs that belong to the letter before them: combining vowels of Indian scripts, soft hyphens. */
    private static boolean isMark(int c) {
        if (c < 0xad) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c <= 0xffff && Folding.isSilent((char) c);
    }

    private void append(int c) {
        int chars = Character.charCount(c);
        for (int i = 0; i < chars; i++) {
            char raw = text.charAt(at++);
            if (!Folding.isSilent(raw)) {
                put(Folding.fold(raw));
            }
        }
        if (Character.isLetter(c)) {
            boolean capital = Character.isUpperCase(c);
            leading += capital && leading == letters ? 1 : 0;
            capitals += capital ? 1 : 0;
            letters++;
        }
    }

    private void put(char c) {
        if (length < LONGEST) {
            folded[length] = c;
        }
        length++;
        hash = hash(hash, c);
    }

    /** Hash of a word that is one letter longer. */
    static int hash(int hash, char letter) {
        return (hash ^ letter) * HASH_STEP;
    }

    private void skipPossessive() {
        if (at + 1 < limit && isApostrophe(text.charAt(at)) && (text.charAt(at + 1) | 0x20) == 's') {
            boolean ends = at + 2 >= limit || !Folding.isLetterOrDigit(text.charAt(at + 2));
            at += ends ? 2 : 0;
        }
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '\u2018' || c == '`' || c == '\u00b4';
    }
}
