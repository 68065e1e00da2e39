package org.mineralwatch.processor.text;

/** White space as people read it: one blank. */
public final class WhiteSpace {
    private WhiteSpace() {}

    /** A stretch of text with every run of white space and line ends made one blank, none at its ends. */
    public static String fold(Chars text, int start, int end) {
        return isFolded(text, start, end) ? text.substring(start, end) : folded(text, start, end);
    }

    private static boolean isFolded(Chars text, int start, int end) {
        boolean blank = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (is(c) && (blank || c != ' ')) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank;
    }

    private static String folded(Chars text, int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        boolean blank = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (is(c)) {
                blank = folded.length() > 0;
                continue;
            }
            if (blank) {
                folded.append(' ');
                blank = false;
            }
            folded.append(c);
        }
        return folded.toString();
    }

    /** Whether a char is white space, a no-break space included. */
    static boolean is(char c) {
        return c < 0x80 ? c <= ' ' && Character.isWhitespace(c) : c == '\u00a0' || Character.isWhitespace(c);
    }
}
