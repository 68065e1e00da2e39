package org.mineralwatch.processor.text;

/** Counts words roughly, for bounds on length. */
final class WordCount {
    private static final int CHARACTERS_OF_A_WORD = 5;

    private WordCount() {}

    /** Words between two positions, counted no further than {@code enough}. */
    static int of(Chars text, int start, int end, int enough) {
        int words = 0;
        int ideographs = 0;
        boolean inside = false;
        for (int i = start; i < end && words + ideographs / CHARACTERS_OF_A_WORD < enough; i++) {
            char c = text.charAt(i);
            boolean letter = Folding.isLetterOrDigit(c);
            if (letter && c >= Folding.FIRST_IDEOGRAPH && Folding.standsAlone(c)) {
                ideographs++;
                letter = false;
            }
            words += letter & !inside ? 1 : 0;
            inside = letter | inside && !WhiteSpace.is(c);
        }
        return words + ideographs / CHARACTERS_OF_A_WORD;
    }

    /** Whether so many words stand between two positions; in scripts without spaces every five characters count as a word. */
    static boolean reaches(Chars text, int start, int end, int wanted) {
        return of(text, start, end, wanted) >= wanted;
    }
}
