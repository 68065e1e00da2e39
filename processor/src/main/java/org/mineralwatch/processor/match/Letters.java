package org.mineralwatch.processor.match;

import org.mineralwatch.processor.text.Folding;

/** What each char is to the reader of words, and its folded form, in one look-up: the form below, what it is above. */
final class Letters {
    /** A letter or digit that makes words with its neighbours. */
    static final int RUNS = 1 << 16;

    /** A letter that is a word of its own. */
    static final int ALONE = 1 << 17;

    /** Belongs to the letter before it: combining vowels of Indian scripts. */
    static final int MARK = 1 << 18;

    /** Belongs to a word and adds nothing to it. */
    static final int SILENT = 1 << 19;

    /** Silent behind a Latin letter; of a letter of another script it makes another one. */
    static final int ACCENT = 1 << 20;

    /** Half of a pair of chars that make one character; nothing without its other half. */
    static final int SURROGATE = 1 << 21;

    /** Ends a word and belongs to it: "US$" is money and no country. */
    static final int CURRENCY = 1 << 22;

    /** A part of a Korean syllable that is written in parts. */
    static final int PART = 1 << 23;

    /** What a word may begin with. */
    static final int BEGINS = RUNS | ALONE | SURROGATE | PART;

    /** What a word may go on with, beside plain letters. */
    static final int GOES_ON = MARK | SILENT | ACCENT | SURROGATE | CURRENCY | PART;

    private static final int[] CELLS = cells();

    private Letters() {}

    /** The folded form in the lower half, what the char is in the upper; 0 above for a char between words. */
    static int cell(char c) {
        return CELLS[c];
    }

    private static int[] cells() {
        int[] cells = new int[Character.MAX_VALUE + 1];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = Folding.fold((char) c) | kind((char) c);
        }
        return cells;
    }

    private static int kind(char c) {
        if (Folding.isLetterOrDigit(c)) {
            boolean part = c >= '\u1100' && c <= '\u11ff';
            return Folding.standsAlone(c) ? ALONE : part ? PART : RUNS;
        }
        if (c == '$') {
            return CURRENCY;
        }
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        if (Folding.isSilent(c)) {
            return c >= '\u0300' && c <= '\u036f' ? SILENT | ACCENT : SILENT;
        }
        return isMark(c) ? MARK : 0;
    }

    /** Whether a character that is no letter belongs to the letter before it. */
    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
