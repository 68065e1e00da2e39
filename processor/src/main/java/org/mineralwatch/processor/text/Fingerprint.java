package org.mineralwatch.processor.text;

/** A number for what a line or sentence says: equal for texts that differ in case, accents, white space and punctuation only. */
final class Fingerprint {
    /** Of a text without a letter or digit. */
    static final long NONE = 0;

    static final long SEED = 0xcbf29ce484222325L;
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private Fingerprint() {}

    static long of(Chars text, int start, int end) {
        long hash = SEED;
        for (int i = start; i < end; i++) {
            char c = Folding.said(text.charAt(i));
            if (c != 0) {
                hash = (hash ^ c) * STEP;
            }
        }
        return hash == SEED ? NONE : hash;
    }

    /** Whether a char is part of what is said. */
    static boolean counts(char c) {
        return Folding.said(c) != 0;
    }

    static long add(long hash, char c) {
        return (hash ^ Folding.said(c)) * STEP;
    }
}
