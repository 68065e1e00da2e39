package org.mineralwatch.processor.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a spelling in a rule stands for in texts. {@code |} between words is a choice ("defence|defense minister"); a hyphen may be
 * missing, a blank or a hyphen in the text; the last word may stand in the plural; a {@code *} at the end of a word stands for
 * whatever else the word goes on with, or nothing ("металл*").
 */
public final class Spelling {
    /** So many words a spelling may have. */
    public static final int LONGEST = 12;

    /** So many ways of writing a spelling may stand for, before inflection. */
    public static final int MOST_CHOICES = 256;

    /** Signs that a spelling may have besides letters, digits and blanks. */
    private static final String MEANT = "|*()+-'\u2019.,&/$\u00b7\u30fb";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Between words it joins them, as in C5+1. */
    private static final Pattern PLUS_BEHIND = Pattern.compile("\\+(?![\\p{L}\\p{N}])");

    private Spelling() {}

    /** All ways of writing it that the rule asks for, without inflection; empty when there are more than {@link #MOST_CHOICES}. */
    static List<String> choices(String spelling) {
        List<String> choices = List.of("");
        for (String word : BLANKS.split(spelling.strip())) {
            List<String> longer = new ArrayList<>();
            for (String start : choices) {
                for (String choice : word.split("\\|")) {
                    longer.add(start.isEmpty() ? choice : start + " " + choice);
                }
            }
            choices = longer;
            if (choices.size() > MOST_CHOICES) {
                return List.of();
            }
        }
        Set<String> all = new LinkedHashSet<>(choices);
        choices.forEach(choice -> all.add(choice.replace("-", "")));
        return List.copyOf(all);
    }

    /** The plural of a folded word; the word itself when it has none or is one. */
    static String plural(String word) {
        char last = word.charAt(word.length() - 1);
        if (word.length() < 3 || last == 's' && !word.endsWith("ss")) {
            return word;
        }
        if (last == 'y' && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hisses = last == 's' || last == 'x' || last == 'z' || word.endsWith("ch") || word.endsWith("sh");
        return word + (hisses ? "es" : "s");
    }

    /** Whether the word of a choice that ends here is only the beginning of one. */
    static boolean isPrefix(String choice, int end) {
        return end < choice.length() && choice.charAt(end) == Prefixes.MARK;
    }

    /**
     * What is wrong with a spelling, said to its author; null when all is well.
     */
    public static String fault(String spelling) {
        for (String word : BLANKS.split(spelling.strip())) {
            if (word.startsWith("|") || word.endsWith("|") || word.contains("||")) {
                return "'" + spelling + "' has an empty choice: write a word on both sides of each bar, without blanks";
            }
        }
        if (PLUS_BEHIND.matcher(spelling).find()) {
            return "'" + spelling + "' has '+' behind a word, which is looked for in no text: write the word alone";
        }
        String odd = spelling.codePoints()
                .filter(c -> !isMeant(c))
                .mapToObj(Character::toString)
                .findFirst()
                .orElse(null);
        if (odd != null) {
            return "'" + spelling + "' has '" + odd + "' in it, which is looked for in no text: write words only";
        }
        List<String> choices = choices(spelling);
        if (choices.isEmpty()) {
            return "'" + spelling + "' stands for more than " + MOST_CHOICES + " spellings: split it";
        }
        return choices.stream()
                .map(choice -> fault(spelling, choice))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Letters and digits, what joins them, and what stands between words. */
    private static boolean isMeant(int c) {
        return Character.isLetterOrDigit(c) || Character.isWhitespace(c) || MEANT.indexOf(c) >= 0 || Letters.isMark(c);
    }

    private static String fault(String spelling, String choice) {
        Words words = new Words();
        words.read(choice);
        int count = 0;
        while (words.next()) {
            count++;
            if (words.length > Words.LONGEST) {
                return "'" + spelling + "' has a word of more than " + Words.LONGEST + " letters: shorten it";
            }
        }
        if (count > LONGEST) {
            return "'" + spelling + "' has more than " + LONGEST + " words: shorten it";
        }
        String prefix = Prefixes.fault(choice);
        if (count == 0 && prefix == null) {
            return "'" + spelling + "' has no letter or digit to match: write a word";
        }
        return prefix == null ? null : "'" + spelling + "' " + prefix;
    }
}
