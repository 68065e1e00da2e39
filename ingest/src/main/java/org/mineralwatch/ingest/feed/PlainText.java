package org.mineralwatch.ingest.feed;

import java.util.BitSet;

/** Text that is safe to print, compare and store: no control characters, white space folded. */
public final class PlainText {
    private static final BitSet BLANK = blanks();

    private PlainText() {}

    /**
     * One line: every run of white space and control characters becomes one blank.
     *
     * @param text anything, or null for an empty line
     * @param limit characters at most
     */
    public static String line(String text, int limit) {
        if (text == null) {
            return "";
        }
        char[] line = text.toCharArray();
        int most = (int) Math.min(line.length, limit + 1L);
        int size = 0;
        boolean same = true;
        char last = ' ';
        for (int i = 0; i < line.length && size < most; i++) {
            char c = line[i];
            boolean plain = c > ' ' & c < 0x7F | c == ' ' & last != ' ';
            if (!plain && blank(c)) {
                same = false;
                if (last == ' ') {
                    continue;
                }
                c = ' ';
            }
            line[size++] = c;
            last = c;
        }
        if (same && size == line.length && last != ' ' && size <= limit) {
            return text;
        }
        return cut(new String(line, 0, size).stripTrailing(), limit);
    }

    /** The whole text with its white space folded: what two servings of a text are compared by. */
    public static String fold(String text) {
        return line(text, Integer.MAX_VALUE);
    }

    /** The first characters of a text, never half a surrogate pair. */
    public static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    /** One look-up: every char of every text is asked about. */
    static boolean blank(char c) {
        return c <= ' ' || c >= 0x7F && BLANK.get(c);
    }

    private static BitSet blanks() {
        BitSet blanks = new BitSet(Character.MAX_VALUE + 1);
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            blanks.set(c, Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
        }
        return blanks;
    }
}
