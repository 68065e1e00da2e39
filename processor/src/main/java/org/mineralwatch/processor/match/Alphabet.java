package org.mineralwatch.processor.match;

import java.util.BitSet;

/**
 * Gives every word of a text one number: that of the same word in a rule, or else of the longest prefix in a rule that it begins
 * with. From a number one steps down to the shorter prefixes that hold as well, so that a text meets one look-up a word, and
 * further ones only where a rule asks for them.
 */
final class Alphabet {
    /** The number of a word that no rule uses. */
    static final int NONE = WordTable.NONE;

    private static final long PREFIX = 0x5bd1e995cc9e2d51L;
    private static final int BITS = 6;
    private static final int BEGINNINGS = 1 << BITS;

    private final WordTable table = new WordTable();
    private final BitSet prefixes = new BitSet();

    private static final int QUAD = 4;
    private static final long SHORT = (1L << QUAD) - 1;
    private static final int QUADS = 1 << 16;

    /** The first four letters of all prefixes that have so many. */
    private final Sieve quads = new Sieve(QUADS);

    /** By the first two letters: a bit for each length of a prefix that begins so. */
    private final long[] lengths = new long[BEGINNINGS * BEGINNINGS];

    private int[] shorter = {};

    /** The number of a word that a rule uses. */
    int add(Words word) {
        return table.add(word);
    }

    /** The number of a prefix that a rule uses. */
    int addPrefix(Words word) {
        int number = table.addPrefix(word, word.hash ^ PREFIX);
        prefixes.set(number);
        if (word.length >= QUAD) {
            quads.add(quad(word));
        }
        int first = beginning(word.letter(0)) << BITS;
        int from = word.length > 1 ? beginning(word.letter(1)) : 0;
        int to = word.length > 1 ? from : BEGINNINGS - 1;
        for (int second = from; second <= to; second++) {
            lengths[first | second] |= 1L << word.length;
        }
        return number;
    }

    /** The highest number given. */
    int last() {
        return table.last();
    }

    /** Settles which prefixes hold where a word or a longer prefix does; nothing is added from here on. */
    void freeze() {
        shorter = new int[last() + 1];
        Words words = new Words();
        for (int number = 1; number <= last(); number++) {
            String word = table.word(number);
            words.read(word);
            words.next();
            shorter[number] = longest(words, prefixes.get(number) ? words.length - 1 : words.length);
        }
    }

    /** The number of the word read last. */
    int number(Words word) {
        int number = word.length > Words.LONGEST ? NONE : table.number(word);
        return number == NONE ? longest(word, Math.min(word.length, Words.LONGEST)) : number;
    }

    /** The next shorter prefix that holds where this number does. */
    int shorter(int number) {
        return shorter[number];
    }

    private int longest(Words word, int length) {
        if (length == 0 || prefixes.isEmpty()) {
            return NONE;
        }
        char second = length > 1 ? word.letter(1) : 0;
        long possible = lengths[beginning(word.letter(0)) << BITS | beginning(second)] & (2L << length) - 1;
        if (possible > SHORT && quads.passes(quad(word)) == 0) {
            possible &= SHORT;
        }
        return possible == 0 ? NONE : longest(word, possible);
    }

    private static long quad(Words word) {
        long hash = Words.HASH_SEED;
        for (int i = 0; i < QUAD; i++) {
            hash = Words.hash(hash, word.letter(i));
        }
        return Sieve.mixed(hash);
    }

    private int longest(Words word, long possible) {
        int longest = NONE;
        long hash = Words.HASH_SEED;
        int at = 0;
        for (long left = possible; left != 0; left &= left - 1) {
            for (int length = Long.numberOfTrailingZeros(left); at < length; at++) {
                hash = Words.hash(hash, word.letter(at));
            }
            int found = table.prefix(word, at, hash ^ PREFIX);
            longest = found == NONE ? longest : found;
        }
        return longest;
    }

    private static int beginning(char letter) {
        return (letter ^ letter >>> BITS) & BEGINNINGS - 1;
    }
}
