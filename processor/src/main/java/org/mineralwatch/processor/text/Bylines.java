package org.mineralwatch.processor.text;

/** Finds lines that say who wrote an article and how long it takes to read. */
final class Bylines {
    private static final int WORDS = 12;

    private Bylines() {}

    static boolean is(String text, Paragraph line) {
        return line.length() <= Roles.LONGEST_LINE
                && (names(text, line.start()) || tellsTime(text, line.end()))
                && !line.endsAsSentence(text)
                && !line.hasWords(text, WORDS);
    }

    private static boolean names(String text, int start) {
        return text.regionMatches(true, start, "by ", 0, 3)
                && start + 3 < text.length()
                && Character.isUpperCase(text.charAt(start + 3));
    }

    private static boolean tellsTime(String text, int end) {
        return endsWith(text, end, " min read")
                || endsWith(text, end, " minute read")
                || endsWith(text, end, " minutes read");
    }

    private static boolean endsWith(String text, int end, String words) {
        return text.regionMatches(true, end - words.length(), words, 0, words.length());
    }
}
