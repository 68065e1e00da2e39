package org.mineralwatch.processor.text;

/** A number for what a line or sentence says: equal for texts that differ in case, accents, white space and punctuation only. */
final class Fingerprint {
    /** Of a text without a letter or digit. */
    static final long NONE = 0;

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private Fingerprint() {}

    static long of(String text, int start, int end) {
        long hash = SEED;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Folding.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = (hash ^ Folding.fold(c)) * STEP;
                hash ^= hash >>> 29;
            }
        }
        return hash == SEED ? NONE : hash;
    }
}
