package org.mineralwatch.processor.text;

/** Finds lines that say who wrote an article and how long it takes to read. */
final class Bylines {
    private static final int WORDS = 12;

    private Bylines() {}

    static boolean is(Chars text, Paragraph line) {
        return line.length() <= Roles.LONGEST_LINE
                && (names(text, line.start()) || tellsTime(text, line.end()))
                && !line.isSentence()
                && !line.hasWords(WORDS);
    }

    private static boolean names(Chars text, int start) {
        return text.says("by ", start) && start + 3 < text.length() && Character.isUpperCase(text.charAt(start + 3));
    }

    private static boolean tellsTime(Chars text, int end) {
        return endsWith(text, end, " min read")
                || endsWith(text, end, " minute read")
                || endsWith(text, end, " minutes read");
    }

    private static boolean endsWith(Chars text, int end, String words) {
        return text.says(words, end - words.length());
    }
}
