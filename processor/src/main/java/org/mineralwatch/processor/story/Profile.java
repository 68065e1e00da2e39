package org.mineralwatch.processor.story;

/**
 * What an article says, for comparing it with others.
 *
 * @param words its weightiest words, weightiest first, none twice; {@value #MOST_WORDS} at most. Each is the {@link #hash} of a
 *     word above the {@link #weight} it has, scaled so that the squares of all add up to about {@value #ONE} squared
 * @param phrases short hashes of every five words that follow each other, ascending, none twice; the {@value #MOST_PHRASES} smallest
 */
public record Profile(int[] words, char[] phrases) {
    static final int MOST_WORDS = 40;
    static final int MOST_PHRASES = 96;

    /** The weight of a text's only word. */
    static final int ONE = 255;

    private static final int WEIGHT_BITS = 8;

    /** A word as it stands in a profile; what weighs nothing yet is said weighs a little. */
    static int word(int hash, double weight) {
        return hash << WEIGHT_BITS | (int) Math.max(1, Math.round(weight * ONE));
    }

    static int hash(int word) {
        return word >>> WEIGHT_BITS;
    }

    static int weight(int word) {
        return word & ONE;
    }

    /** The share of five-word phrases that two texts have in common, in thousandths: their Jaccard index, of long texts an estimate. */
    int overlap(Profile other) {
        int common = 0;
        int all = 0;
        int i = 0;
        int j = 0;
        while (all < MOST_PHRASES && (i < phrases.length || j < other.phrases.length)) {
            int mine = i < phrases.length ? phrases[i] : Integer.MAX_VALUE;
            int theirs = j < other.phrases.length ? other.phrases[j] : Integer.MAX_VALUE;
            common += mine == theirs ? 1 : 0;
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
            all++;
        }
        return all == 0 ? 0 : common * 1000 / all;
    }
}
