package org.mineralwatch.processor.text;

import java.util.Locale;
import java.util.Set;

/** Finds the box at the end of an article that says who its author is: "Ida Holm is a reporter at the Harbour Press." */
final class Authors {
    private static final int LONGEST = 600;
    private static final int LONGEST_NAME = 5;
    private static final int WORDS_OF_A_TRADE = 6;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private static final Set<String> TRADES = Set.of(
            "reporter",
            "journalist",
            "correspondent",
            "editor",
            "columnist",
            "writer",
            "freelance",
            "freelancer",
            "fellow",
            "contributor",
            "blogger",
            "author",
            "producer",
            "professor",
            "lecturer",
            "researcher",
            "analyst",
            "student",
            "intern",
            "contributing",
            "staff",
            "senior",
            "associate",
            "director",
            "scholar",
            "founder");

    private Authors() {}

    /** Whether a paragraph starts with a name that "is a" or "covers" something, and says no word in quotes. */
    static boolean is(Chars text, Paragraph paragraph) {
        if (paragraph.length() > LONGEST || !Character.isUpperCase(text.charAt(paragraph.start()))) {
            return false;
        }
        int name = 0;
        int at = paragraph.start();
        while (at < paragraph.end() && name < LONGEST_NAME && Character.isUpperCase(text.charAt(at))) {
            int end = wordEnd(text, at, paragraph.end());
            name += text.charAt(end - 1) == ',' ? LONGEST_NAME : 1;
            at = end + 1;
        }
        return name >= 2 && name <= LONGEST_NAME && presents(text, at, paragraph.end()) && !quotes(text, paragraph);
    }

    private static boolean presents(Chars text, int verb, int end) {
        return text.startsWith("covers ", verb)
                || text.startsWith("writes ", verb)
                || text.startsWith("is ", verb) && isTrade(text, verb + 3, end);
    }

    private static boolean isTrade(Chars text, int from, int end) {
        int at = from;
        for (int i = 0; i < WORDS_OF_A_TRADE && at < end; i++) {
            int to = wordEnd(text, at, end);
            String word = text.substring(at, to).toLowerCase(Locale.ROOT);
            if (i == 0 && !ARTICLES.contains(word)) {
                return false;
            }
            if (TRADES.contains(word) || TRADES.contains(word.substring(0, Math.max(0, word.length() - 1)))) {
                return true;
            }
            at = to + 1;
        }
        return false;
    }

    private static int wordEnd(Chars text, int from, int end) {
        int to = from;
        while (to < end && text.charAt(to) != ' ') {
            to++;
        }
        return Math.max(to, from + 1);
    }

    private static boolean quotes(Chars text, Paragraph paragraph) {
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\u201c' || c == '\u00ab') {
                return true;
            }
        }
        return false;
    }
}
