package org.mineralwatch.processor.match;

import org.mineralwatch.processor.text.Chars;

/** Marks between words over which no phrase reaches: "tin, miners say" speaks of no tin miners. */
public final class Breaks {
    private static final String MARKS = ",;:()[]{}|\u2014\u2022\u3001\uff0c\uff1b\uff1a\uff08\uff09\u060c";
    private static final int TABLE_END = 0x80;
    private static final boolean[] TABLE = new boolean[TABLE_END];

    static {
        for (char c = 0; c < TABLE_END; c++) {
            TABLE[c] = MARKS.indexOf(c) >= 0;
        }
    }

    private Breaks() {}

    /** Whether a char between two words sets them apart. */
    public static boolean isBreak(char c) {
        return c < TABLE_END ? TABLE[c] : MARKS.indexOf(c) >= 0;
    }

    /** Whether there is such a mark between two places of a text. */
    static boolean between(Chars text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (isBreak(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
