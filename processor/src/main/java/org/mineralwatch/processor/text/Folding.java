package org.mineralwatch.processor.text;

import java.text.Normalizer;

/**
 * Makes spellings of one letter equal: small and capital, with and without a Latin accent, full and half width. One look-up a
 * char; what it does not know stays as it is.
 */
public final class Folding {
    /** From here on there are scripts that put no spaces between words. */
    static final char FIRST_IDEOGRAPH = '\u0e00';

    private static final int LATIN_END = 0x250;
    private static final int MORE_LATIN = 0x1e00;
    private static final int MORE_LATIN_END = 0x1f00;
    private static final int TABLE_END = 0x2000;
    private static final int WIDE_START = 0xff01;
    private static final int WIDE_END = 0xff5e;
    private static final int WIDE_TO_ASCII = 0xfee0;
    private static final char[] TABLE = table();
    private static final boolean[] LETTERS = letters();
    private static final char[] SAID = said();

    private Folding() {}

    /** The folded char. */
    public static char fold(char c) {
        if (c < TABLE_END) {
            return TABLE[c];
        }
        if (c >= WIDE_START && c <= WIDE_END) {
            return TABLE[c - WIDE_TO_ASCII];
        }
        return Character.toLowerCase(c);
    }

    /** Whether a char adds nothing to the spelling of a word: combining marks, soft hyphens, zero-width joiners. */
    public static boolean isSilent(char c) {
        return c >= '\u00ad'
                && (c == '\u00ad'
                        || c == '\u200b'
                        || c == '\u200c'
                        || c == '\u200d'
                        || c == '\u2060'
                        || c == '\ufeff'
                        || c >= '\u0300' && c <= '\u036f');
    }

    /** Whether a letter is a word of its own in matching, because its script puts no spaces between words. */
    public static boolean standsAlone(int codePoint) {
        if (codePoint < FIRST_IDEOGRAPH) {
            return false;
        }
        return codePoint <= 0x0eff // Thai, Lao
                || codePoint >= 0x1000 && codePoint <= 0x109f // Burmese
                || codePoint >= 0x1780 && codePoint <= 0x17ff // Khmer
                || codePoint >= 0x3040 && codePoint <= 0x30ff // Japanese syllables
                || Character.isIdeographic(codePoint);
    }

    /** Whether a code point is a letter or digit; one look-up for most. */
    public static boolean isLetterOrDigit(int codePoint) {
        return codePoint < TABLE_END ? LETTERS[codePoint] : Character.isLetterOrDigit(codePoint);
    }

    /** The folded form of a char that is a letter, a digit or a half of one; 0 for all others. One look-up. */
    static char said(char c) {
        return SAID[c];
    }

    private static char[] said() {
        char[] said = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < said.length; c++) {
            said[c] = isLetterOrDigit(c) || Character.isSurrogate((char) c) ? fold((char) c) : 0;
        }
        return said;
    }

    private static boolean[] letters() {
        boolean[] letters = new boolean[TABLE_END];
        for (int c = 0; c < TABLE_END; c++) {
            letters[c] = Character.isLetterOrDigit(c);
        }
        return letters;
    }

    private static char[] table() {
        char[] table = new char[TABLE_END];
        for (char c = 0; c < TABLE_END; c++) {
            table[c] = Character.toLowerCase(latinBase(c));
        }
        table['\u0131'] = 'i';
        table['\u00f8'] = 'o';
        table['\u00d8'] = 'o';
        table['\u0142'] = 'l';
        table['\u0141'] = 'l';
        table['\u0111'] = 'd';
        table['\u0110'] = 'd';
        return table;
    }

    /** Accents are dropped from Latin letters only: in other scripts they make another letter. */
    private static char latinBase(char c) {
        if (c < 0xc0 || c >= LATIN_END && (c < MORE_LATIN || c >= MORE_LATIN_END)) {
            return c;
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        boolean latin = parts.length() > 1 && parts.charAt(0) < LATIN_END && Character.isLetter(parts.charAt(0));
        return latin ? parts.charAt(0) : c;
    }
}
