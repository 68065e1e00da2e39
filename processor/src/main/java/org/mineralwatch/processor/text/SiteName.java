package org.mineralwatch.processor.text;

import java.util.Locale;
import java.util.Set;

/**
 * Finds the name of the site that pages append to a headline: "Harbour opens - Harbour News", "Harbour opens | News | Port.example".
 * It may be made of a subject's words and is none of the headline.
 */
final class SiteName {
    private static final int FEWEST_WORDS = 3;
    private static final int WORDS_BEHIND_A_BAR = 6;
    private static final int WORDS_BEHIND_A_DASH = 4;
    private static final int NAMES = 3;
    private static final int FEWEST_LETTERS = 3;

    /** Words that outlets call themselves by. */
    private static final Set<String> OUTLETS = Set.of(
            "news",
            "times",
            "post",
            "daily",
            "week",
            "weekly",
            "journal",
            "herald",
            "tribune",
            "today",
            "online",
            "magazine",
            "agency",
            "radio",
            "tv",
            "press",
            "guardian",
            "telegraph",
            "review",
            "monitor",
            "gazette",
            "chronicle",
            "observer",
            "standard",
            "mail",
            "wire",
            "newswire",
            "reuters",
            "bbc",
            "cnn",
            "npr",
            "afp",
            "bloomberg",
            "mining",
            "insider",
            "diplomat",
            "economist",
            "independent",
            "digest",
            "bulletin",
            "blog",
            "express",
            "globe",
            "sun",
            "star",
            "mirror",
            "network",
            "media",
            "xinhua",
            "nikkei",
            "yonhap",
            "tass");

    /** Names in scripts without spaces end so. */
    private static final String[] OUTLET_ENDS = {
        "\u7f51",
        "\u7db2",
        "\u62a5",
        "\u5831",
        "\u793e",
        "\u65b0\u95fb",
        "\u65b0\u95fb\u7f51",
        "\u65b0\u805e",
        "\u30cb\u30e5\u30fc\u30b9",
        "\ub274\uc2a4",
        "\uc77c\ubcf4",
        "\uc2e0\ubb38"
    };

    private final Chars title;
    private final String source;
    private final String address;

    private SiteName(Chars title, String source, String address) {
        this.title = title;
        this.source = source;
        this.address = address;
    }

    /**
     * Where the headline ends.
     *
     * @param title as printed
     * @param source the outlet's name, or null
     * @param address of the article, or null
     */
    static int headlineEnd(Chars title, String source, String address) {
        SiteName name = new SiteName(title, source, address);
        int end = title.length();
        for (int i = 0; i < NAMES; i++) {
            int bar = name.lastBar(end);
            if (bar < 0 || !name.isName(bar, end)) {
                break;
            }
            end = bar;
            while (end > 0 && (WhiteSpace.is(title.charAt(end - 1)) || isBar(title.charAt(end - 1)))) {
                end--;
            }
        }
        return end;
    }

    private int lastBar(int end) {
        for (int i = end - 2; i > 0; i--) {
            char c = title.charAt(i);
            if (isBar(c)
                    && (c == '|'
                            || c == '_'
                            || c == '\uff5c'
                            || isFree(title.charAt(i - 1)) && isFree(title.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBar(char c) {
        return isDash(c) || isStrongBar(c);
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014';
    }

    private static boolean isStrongBar(char c) {
        return c == '|'
                || c == '_'
                || c == '\uff5c'
                || c == '\u00bb'
                || c == '\u00ab'
                || c == '\u2022'
                || c == '\u00b7';
    }

    /** Scripts without spaces put none around a dash either. */
    private static boolean isFree(char c) {
        return WhiteSpace.is(c) || Folding.standsAlone(c);
    }

    private boolean isName(int bar, int end) {
        if (!WordCount.reaches(title, 0, bar, Folding.standsAlone(title.charAt(0)) ? 1 : FEWEST_WORDS)) {
            return false;
        }
        if (isKnown(bar + 1, end)) {
            return true;
        }
        boolean dash = isDash(title.charAt(bar));
        if (WordCount.reaches(title, bar + 1, end, 1 + (dash ? WORDS_BEHIND_A_DASH : WORDS_BEHIND_A_BAR))
                || Marks.endsSentence(title.charAt(end - 1))) {
            return false;
        }
        return !dash
                || isOutlet(bar + 1, end)
                || isCapitalised(bar + 1, end)
                        && title.charAt(end - 1) < Folding.FIRST_IDEOGRAPH
                        && !isCapitalised(0, bar);
    }

    /** Whether the outlet or the host of the address has the same letters in it. */
    private boolean isKnown(int from, int to) {
        String name = letters(title.substring(from, to));
        return name.length() >= FEWEST_LETTERS
                && (source != null
                                && (letters(source).contains(name)
                                        || name.contains(letters(source))
                                                && !letters(source).isEmpty())
                        || address != null && letters(host()).contains(name));
    }

    private String host() {
        int start = address.indexOf("//") + 2;
        int end = start < 2 ? -1 : address.indexOf('/', start);
        return start < 2 ? "" : end < 0 ? address.substring(start) : address.substring(start, end);
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Folding.isLetterOrDigit(name.charAt(i))) {
                letters.append(Folding.fold(name.charAt(i)));
            }
        }
        return letters.toString();
    }

    /** Whether every word but little ones starts with a capital or a digit. */
    private boolean isCapitalised(int from, int to) {
        int word = from;
        boolean any = false;
        for (int i = from; i <= to; i++) {
            if (i == to || WhiteSpace.is(title.charAt(i))) {
                char first = word < i ? title.charAt(word) : ' ';
                boolean little = i - word <= 3;
                if (Character.isLowerCase(first) && !little) {
                    return false;
                }
                any |= Character.isUpperCase(first) || Character.isDigit(first);
                word = i + 1;
            }
        }
        return any;
    }

    private boolean isOutlet(int from, int to) {
        String name = title.substring(from, to).strip();
        int dot = name.lastIndexOf('.');
        if (dot > 0 && dot + 2 < name.length() && Character.isLetter(name.charAt(dot + 1))) {
            return true;
        }
        for (String ending : OUTLET_ENDS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        String last = name.substring(1 + Math.max(name.lastIndexOf(' '), name.lastIndexOf('\u00a0')));
        return isCapitalised(from, to) && OUTLETS.contains(last.toLowerCase(Locale.ROOT));
    }
}
