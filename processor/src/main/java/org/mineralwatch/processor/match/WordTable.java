package org.mineralwatch.processor.match;

import java.util.Arrays;

/**
 * Numbers the words that occur in rules. One look-up a word of the text; that no rule uses a word a small filter mostly tells. A
 * word and a prefix of the same letters are two entries, told apart by their hashes.
 */
final class WordTable {
    /** The number of a word that no rule uses. */
    static final int NONE = -1;

    private static final int FIRST_SIZE = 1024;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private long[] hashes = new long[FIRST_SIZE];
    private int[] numbers = new int[FIRST_SIZE];
    private long[] filter = new long[FIRST_SIZE / Byte.SIZE];
    private char[] letters = new char[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private int size;

    int size() {
        return size;
    }

    /** The letters of a number. */
    String word(int number) {
        return new String(letters, start(number), ends[number] - start(number));
    }

    /** The number of the first {@code length} letters of the word read last, whose hash is known. */
    int number(Words word, int length, long hash) {
        long mixed = hash * SPREAD;
        if ((filter[(int) (mixed >>> Integer.SIZE) & filter.length - 1] >>> (mixed >>> Short.SIZE) & 1) == 0) {
            return NONE;
        }
        int mask = numbers.length - 1;
        for (int slot = slot(mixed) & mask; numbers[slot] != 0; slot = slot + 1 & mask) {
            if (hashes[slot] == hash && same(numbers[slot] - 1, word, length)) {
                return numbers[slot] - 1;
            }
        }
        return NONE;
    }

    /** The number of these first letters, a new one if need be. */
    int add(Words word, int length, long hash) {
        int known = number(word, length, hash);
        if (known != NONE) {
            return known;
        }
        if (size * 2 >= numbers.length) {
            grow();
        }
        int start = start(size);
        if (start + length > letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2 + length);
        }
        for (int i = 0; i < length; i++) {
            letters[start + i] = word.letter(i);
        }
        ends[size] = start + length;
        enter(hash, ++size);
        return size - 1;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] old = numbers;
        hashes = new long[old.length * 2];
        numbers = new int[old.length * 2];
        filter = new long[filter.length * 2];
        ends = Arrays.copyOf(ends, ends.length * 2);
        for (int slot = 0; slot < old.length; slot++) {
            if (old[slot] != 0) {
                enter(oldHashes[slot], old[slot]);
            }
        }
    }

    private void enter(long hash, int number) {
        long mixed = hash * SPREAD;
        filter[(int) (mixed >>> Integer.SIZE) & filter.length - 1] |= 1L << (mixed >>> Short.SIZE);
        int mask = numbers.length - 1;
        int slot = slot(mixed) & mask;
        while (numbers[slot] != 0) {
            slot = slot + 1 & mask;
        }
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    private boolean same(int number, Words word, int length) {
        int start = start(number);
        if (ends[number] - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (letters[start + i] != word.letter(i)) {
                return false;
            }
        }
        return true;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private static int slot(long mixed) {
        return (int) (mixed >>> Integer.SIZE + Byte.SIZE);
    }
}
