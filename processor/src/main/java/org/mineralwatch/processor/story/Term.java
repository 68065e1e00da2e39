package org.mineralwatch.processor.story;

import java.util.Set;

/**
 * A word by itself, as articles are compared by it.
 *
 * @param folded in small letters without accents and without a possessive s
 * @param stem without the commonest English endings
 * @param tells whether it is not in every text
 * @param weight how much its stem tells
 */
record Term(String folded, String stem, boolean tells, double weight) {
    private static final String[] ENDINGS = {"ations", "ation", "ings", "ing", "edly", "ies", "ed", "es", "s"};
    private static final String LAST_LETTERS = "sngyd";
    private static final int SHORTEST_STEM = 4;

    /** English words that are in every text. */
    private static final Set<String> COMMON = Set.of(
            ("a an the of in on at to for and or by with from as is are was were be been has have had it its that this after "
                            + "before over into during their his her they he she who which will would also than least near "
                            + "about against amid following between more two three four five six seven eight nine ten says "
                            + "said say other one first including while not but out up off no all we you i our your")
                    .split(" "));

    /** Among so many places are the words that were met last: most words of a text were in another not long before. */
    private static final int PLACES = 1 << 15;

    private static final Term[] MET = new Term[PLACES];

    /** A pair of neighbouring characters of a script without spaces. */
    static Term pair(String both) {
        return of(both, both);
    }

    /**
     * Of folded letters and digits.
     *
     * @param letters more than those of the word
     * @param length how many of them
     */
    static Term word(char[] letters, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + letters[i]; // as a string has it
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        Term met = MET[place];
        if (met == null || !met.is(letters, length)) {
            String word = new String(letters, 0, length);
            met = of(word, stem(word));
            MET[place] = met; // by any thread: one word is the same to all
        }
        return met;
    }

    private static Term of(String word, String stem) {
        return new Term(word, stem, !COMMON.contains(word), DocumentFrequencies.SHIPPED.weight(stem));
    }

    private boolean is(char[] letters, int length) {
        boolean same = folded.length() == length;
        for (int i = 0; same && i < length; i++) {
            same = folded.charAt(i) == letters[i];
        }
        return same;
    }

    private static String stem(String word) {
        if (word.isEmpty() || LAST_LETTERS.indexOf(word.charAt(word.length() - 1)) < 0) {
            return word; // most words, for which no ending need be looked at
        }
        for (String ending : ENDINGS) {
            if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
