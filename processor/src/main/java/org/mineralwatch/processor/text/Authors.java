package org.mineralwatch.processor.text;

import java.util.Set;

/** Finds the box at the end of an article that says who its author is: "Ida Holm is a reporter at the Harbour Press." */
final class Authors {
    private static final int LONGEST = 600;
    private static final int LONGEST_NAME = 5;

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
    static boolean is(String text, Paragraph paragraph) {
        if (paragraph.length() > LONGEST || !Character.isUpperCase(text.charAt(paragraph.start()))) {
            return false;
        }
        String[] words = text.substring(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + 120))
                .split("\\s+");
        int name = 0;
        while (name < words.length && name < LONGEST_NAME && isName(words[name])) {
            name++;
        }
        if (name < 2 || name + 2 >= words.length || quotes(text, paragraph)) {
            return false;
        }
        String verb = words[name];
        return verb.equals("covers") || verb.equals("writes") || verb.equals("is") && isTrade(words, name + 1);
    }

    private static boolean isName(String word) {
        return Character.isUpperCase(word.charAt(0)) && !word.endsWith(",");
    }

    private static boolean isTrade(String[] words, int from) {
        boolean article = words[from].equals("a") || words[from].equals("an") || words[from].equals("the");
        for (int i = from + 1; article && i < Math.min(words.length, from + 5); i++) {
            String word = words[i].replaceAll("\\W+$", "").toLowerCase(java.util.Locale.ROOT);
            if (TRADES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean quotes(String text, Paragraph paragraph) {
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\u201c' || c == '\u00ab') {
                return true;
            }
        }
        return false;
    }
}
