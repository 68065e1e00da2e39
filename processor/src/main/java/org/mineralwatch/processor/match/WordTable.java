package org.mineralwatch.processor.match;

import java.util.Arrays;

/** Numbers the words that occur in rules. One look-up a word of the text; words that no rule uses have no number. */
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

    /** The number of the word read last. */
    int number(Words word) {
        if (word.length > Words.LONGEST) {
            return NONE;
        }
        int mask = slots.length - 1;
        for (int slot = spread(word.hash) & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int number = slots[slot] - 1;
            if (hashes[number] == word.hash && same(words[number], word)) {
                return number;
            }
        }
        return NONE;
    }

    /** The number of the word read last, a new one if need be. */
    int add(Words word) {
        int known = number(word);
        if (known != NONE || word.length > Words.LONGEST) {
            return known;
        }
        if (size * 4 > slots.length) {
            grow();
        }
        words[size] = Arrays.copyOf(word.folded, word.length);
        hashes[size] = word.hash;
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

    private static boolean same(char[] known, Words word) {
        return Arrays.equals(known, 0, known.length, word.folded, 0, word.length);
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }
}
