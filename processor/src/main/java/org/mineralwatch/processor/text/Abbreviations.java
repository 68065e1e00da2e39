package org.mineralwatch.processor.text;

import java.util.Set;

/** Full stops that end no sentence. */
final class Abbreviations {
    private static final int LONGEST = 8;

    /** A name or number follows them. */
    private static final Set<String> BEFORE_A_NAME = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "lt", "col", "sen", "rep", "gov", "st", "no", "vs", "sgt", "maj", "capt",
            "prof", "rev", "adm", "cmdr", "brig", "hon", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep",
            "oct", "nov", "dec", "art", "fig", "vol", "approx", "cf", "mt", "ft", "amb", "pres");

    /** They may stand at the end of a sentence as well. */
    private static final Set<String> ANYWHERE =
            Set.of("inc", "corp", "co", "ltd", "jr", "sr", "etc", "dept", "govt", "bros", "plc", "llc");

    /** Words that hardly ever follow an abbreviation inside a sentence when they are written with a capital. */
    private static final Set<String> OPENERS = Set.of(
            "the",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "in",
            "on",
            "at",
            "but",
            "and",
            "this",
            "that",
            "these",
            "those",
            "a",
            "an",
            "as",
            "if",
            "when",
            "while",
            "after",
            "before",
            "for",
            "its",
            "his",
            "her",
            "their",
            "there",
            "both",
            "however",
            "since",
            "with",
            "under",
            "by",
            "what",
            "who",
            "more",
            "some",
            "many",
            "one",
            "although",
            "also");

    private Abbreviations() {}

    /** Whether the sentence goes on behind the full stop at {@code dot}; the next word starts at {@code next}. */
    static boolean goOn(Chars text, int from, int dot, int next, int end) {
        int start = wordStart(text, from, dot);
        if (start < 0 || start == dot) {
            return false;
        }
        String word = text.substring(start, dot).toLowerCase(java.util.Locale.ROOT);
        if (BEFORE_A_NAME.contains(word)) {
            return true;
        }
        boolean initials = Character.isLetter(word.charAt(word.length() - 1))
                && (word.length() == 1 || word.charAt(word.length() - 2) == '.');
        return (initials || ANYWHERE.contains(word)) && !OPENERS.contains(wordAt(text, next, end));
    }

    private static int wordStart(Chars text, int from, int dot) {
        int at = dot;
        while (at > from && (Character.isLetter(text.charAt(at - 1)) || text.charAt(at - 1) == '.')) {
            at--;
            if (dot - at > LONGEST) {
                return -1;
            }
        }
        return at;
    }

    private static String wordAt(Chars text, int next, int end) {
        int from = next;
        while (from < end && from < next + 2 && Marks.opens(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < end && to < from + LONGEST && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(java.util.Locale.ROOT);
    }
}
