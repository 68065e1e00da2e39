package org.mineralwatch.processor.match;

import java.util.Arrays;

/**
 * Numbers the words that occur in rules. One look-up a word of the text; that no rule uses a word a sieve mostly tells. A
 * word and a prefix of the same letters are two entries, told apart by their hashes.
 */
final class WordTable {
    /** The number of every word that no rule uses; those that one uses count from 1. */
    static final int NONE = 0;

    private static final int FIRST_SIZE = 1024;

    private long[] hashes = new long[FIRST_SIZE];

    /** By slot, below zero for a brief word, zero for none. */
    private int[] numbers = new int[FIRST_SIZE];

    private Sieve sieve = new Sieve(FIRST_SIZE);
    private char[] letters = new char[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private int last;

    /** The highest number given. */
    int last() {
        return last;
    }

    /** The letters of a number. */
    String word(int number) {
        return new String(letters, ends[number - 1], ends[number] - ends[number - 1]);
    }

    /** The number of the word read last. */
    int number(Words word) {
        return number(word, word.length, word.hash, word.brief);
    }

    /** The number of a prefix: the first {@code length} letters of the word read last, and their hash as a prefix. */
    int prefix(Words word, int length, long hash) {
        return number(word, length, hash, false);
    }

    private int number(Words word, int length, long hash, boolean brief) {
        long mixed = Sieve.mixed(hash);
        if (sieve.passes(mixed) == 0) {
            return NONE;
        }
        int mask = numbers.length - 1;
        for (int slot = Sieve.slot(mixed, numbers.length); numbers[slot] != NONE; slot = slot + 1 & mask) {
            int number = numbers[slot];
            if (hashes[slot] == hash && number < 0 == brief && (brief || same(number, word, length))) {
                return Math.abs(number);
            }
        }
        return NONE;
    }

    /** The number of the word read last, a new one if need be. */
    int add(Words word) {
        return add(word, word.hash, word.brief);
    }

    /** The number of the word read last as a prefix, a new one if need be. */
    int addPrefix(Words word, long hash) {
        return add(word, hash, false);
    }

    private int add(Words word, long hash, boolean brief) {
        int length = word.length;
        int known = number(word, length, hash, brief);
        if (known != NONE) {
            return known;
        }
        if (last * 2 + 2 >= numbers.length) {
            grow();
        }
        int start = ends[last];
        if (start + length > letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2 + length);
        }
        for (int i = 0; i < length; i++) {
            letters[start + i] = word.letter(i);
        }
        ends[++last] = start + length;
        enter(hash, brief ? -last : last);
        return last;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] old = numbers;
        hashes = new long[old.length * 2];
        numbers = new int[old.length * 2];
        sieve = new Sieve(numbers.length);
        ends = Arrays.copyOf(ends, ends.length * 2);
        for (int slot = 0; slot < old.length; slot++) {
            if (old[slot] != 0) {
                enter(oldHashes[slot], old[slot]);
            }
        }
    }

    private void enter(long hash, int number) {
        long mixed = Sieve.mixed(hash);
        sieve.add(mixed);
        int mask = numbers.length - 1;
        int slot = Sieve.slot(mixed, numbers.length);
        while (numbers[slot] != 0) {
            slot = slot + 1 & mask;
        }
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    private boolean same(int number, Words word, int length) {
        int start = ends[number - 1];
        int end = ends[number];
        return end - start == length && word.beginsWith(letters, start, end);
    }
}
