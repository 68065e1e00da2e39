package org.mineralwatch.processor.match;

import java.util.Arrays;

/**
 * Numbers the words that occur in rules. One look-up a word of the text; words that no rule uses have no number. A word and a
 * prefix of the same letters are two entries, told apart by their hashes.
 */
final class WordTable {
    /** The number of a word that no rule uses. */
    static final int NONE = -1;

    private static final int FIRST_SIZE = 1024;

    private int[] slots = new int[FIRST_SIZE];
    private char[][] words = new char[FIRST_SIZE][];
    private int size;
    private int[] hashes = new int[FIRST_SIZE];

    int size() {
        return size;
    }

    /** The letters of a number. */
    char[] word(int number) {
        return words[number];
    }

    /** The number of the first {@code length} of these letters, whose hash is known. */
    int number(char[] letters, int length, int hash) {
        int mask = slots.length - 1;
        for (int slot = spread(hash) & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && Arrays.equals(words[number], 0, words[number].length, letters, 0, length)) {
                return number;
            }
        }
        return NONE;
    }

    /** The number of these letters, a new one if need be. */
    int add(char[] letters, int length, int hash) {
        int known = number(letters, length, hash);
        if (known != NONE) {
            return known;
        }
        if (size * 4 > slots.length) {
            grow();
        }
        words[size] = Arrays.copyOf(letters, length);
        hashes[size] = hash;
        enter(size);
        return size++;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        hashes = Arrays.copyOf(hashes, slots.length);
        words = Arrays.copyOf(words, slots.length);
        for (int number = 0; number < size; number++) {
            enter(number);
        }
    }

    private void enter(int number) {
        int mask = slots.length - 1;
        int slot = spread(hashes[number]) & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = number + 1;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }
}
