package org.mineralwatch.app.output;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to call an article for people. */
public final class FirstWords {
    private static final int SHOWN = 10;

    private FirstWords() {}

    /** Its title, or the first words of its text when it has none. */
    public static String of(String title, String text) {
        if (!title.isEmpty()) {
            return title;
        }
        String[] words = text.strip().split("\\s+", SHOWN + 1);
        return Stream.of(words).limit(SHOWN).collect(Collectors.joining(" ")) + (words.length > SHOWN ? " ..." : "");
    }
}
