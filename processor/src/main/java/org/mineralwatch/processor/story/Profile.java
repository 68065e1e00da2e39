package org.mineralwatch.processor.story;

/**
 * What an article says, for comparing it with others.
 *
 * @param words hashes of its weightiest words, ascending; {@value #MOST_WORDS} at most
 * @param weights of these words, scaled so that their squares add up to about 1,000,000
 * @param telling the few of its words that tell most: two articles without one in common are not compared
 * @param phrases hashes of every five words that follow each other, ascending; the {@value #MOST_PHRASES} smallest
 */
public record Profile(int[] words, short[] weights, int[] telling, int[] phrases) {
    static final int MOST_WORDS = 40;
    static final int MOST_TELLING = 10;
    static final int MOST_PHRASES = 512;

    /** How much the words of two profiles are alike, in millionths: the cosine of their weights. */
    int cosine(Profile other) {
        int sum = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < other.words.length) {
            int mine = words[i];
            int theirs = other.words[j];
            if (mine == theirs) {
                sum += weights[i] * other.weights[j];
            }
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
        }
        return sum;
    }

    /** The share of five-word phrases that two texts have in common, in thousandths: their Jaccard index, of long texts an estimate. */
    int overlap(Profile other) {
        int common = 0;
        int all = 0;
        int i = 0;
        int j = 0;
        while (all < MOST_PHRASES && (i < phrases.length || j < other.phrases.length)) {
            long mine = i < phrases.length ? phrases[i] : Long.MAX_VALUE;
            long theirs = j < other.phrases.length ? other.phrases[j] : Long.MAX_VALUE;
            common += mine == theirs ? 1 : 0;
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
            all++;
        }
        return all == 0 ? 0 : common * 1000 / all;
    }
}
