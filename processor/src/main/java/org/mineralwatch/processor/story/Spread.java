package org.mineralwatch.processor.story;

import java.util.Arrays;

/** An article's words laid out so that it is compared with many others quickly. */
final class Spread {
    private static final int SLOTS = 256;
    private static final long WHOLE = Profile.ONE * Profile.ONE;

    /** Words at the slot that their hash says or behind it; 0 is none. */
    private final int[] slots = new int[SLOTS];

    private int[] words = {};

    /** Lays out this article's words in the place of the last one's. */
    void lay(int[] next) {
        if (next == words) {
            return;
        }
        Arrays.fill(slots, 0);
        for (int word : next) {
            slots[empty(word)] = word;
        }
        words = next;
    }

    private int empty(int word) {
        int slot = slot(word);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        return slot;
    }

    /** How much another one's words are alike, in millionths: the cosine of their weights. */
    int cosine(int[] other) {
        int sum = 0;
        for (int word : other) {
            sum += product(word);
        }
        return (int) (sum * 1_000_000L / WHOLE);
    }

    private int product(int word) {
        int slot = slot(word);
        while (slots[slot] != 0) {
            if (Profile.hash(slots[slot]) == Profile.hash(word)) {
                return Profile.weight(slots[slot]) * Profile.weight(word);
            }
            slot = next(slot);
        }
        return 0;
    }

    private static int slot(int word) {
        return Profile.hash(word) & SLOTS - 1;
    }

    private static int next(int slot) {
        return slot + 1 & SLOTS - 1;
    }
}
