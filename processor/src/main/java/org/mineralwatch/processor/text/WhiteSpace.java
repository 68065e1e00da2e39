package org.mineralwatch.processor.text;

/** White space as people read it: one blank. */
public final class WhiteSpace {
    private WhiteSpace() {}

    /** A stretch of text with every run of white space and line ends made one blank, none at its ends. */
    public static String fold(String text, int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        boolean blank = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
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
}
