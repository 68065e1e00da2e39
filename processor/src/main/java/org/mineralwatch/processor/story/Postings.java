package org.mineralwatch.processor.story;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Who has a key, in one table of ints: each entry is the number of a member under a few bits of the key, in the block of slots that
 * the key says or, when that is full, in others that it says next. A key that many have so fills blocks all over the table and
 * does not stand in the way of others. All who have a key are found, and now and then one who has not; when the table grows it
 * asks for the keys anew.
 */
final class Postings {
    private static final int NUMBER_BITS = 24;
    private static final int NUMBER = (1 << NUMBER_BITS) - 1;
    private static final int KEY = ~NUMBER;

    /** Numbers of members are below this. */
    static final int MOST_MEMBERS = NUMBER - 1;

    private static final int NONE = 0;
    private static final int GONE = NUMBER;
    private static final double FULL = 0.85;
    private static final double ROOM = 0.75;
    private static final int BLOCK_BITS = 4;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final IntFunction<int[]> keys;
    private int[] slots = new int[BLOCK];
    private int taken;
    private int members;

    /** With the keys of each member. */
    Postings(IntFunction<int[]> keys) {
        this.keys = keys;
    }

    void add(int number) {
        int[] added = keys.apply(number);
        if (taken + added.length > slots.length * FULL) {
            rebuild(added.length);
        }
        put(number, added);
        members++;
    }

    private void put(int number, int[] added) {
        for (int key : added) {
            slots[slot(key, NONE)] = entry(key, number);
        }
        taken += added.length;
    }

    void remove(int number) {
        for (int key : keys.apply(number)) {
            slots[slot(key, entry(key, number))] = GONE;
        }
        members--;
    }

    boolean isEmpty() {
        return members == 0;
    }

    /** Tells of all who have a key, and maybe of some who have not. */
    void find(int key, IntConsumer found) {
        int wanted = key << NUMBER_BITS;
        int block = block(key);
        while (find(block, wanted, found)) {
            block = next(block, key);
        }
    }

    /** Whether there may be more in another block. */
    private boolean find(int block, int wanted, IntConsumer found) {
        for (int slot = block; slot < block + BLOCK; slot++) {
            int entry = slots[slot];
            if (entry == NONE) {
                return false;
            }
            if ((entry & KEY) == wanted && entry != GONE) {
                found.accept((entry & NUMBER) - 1);
            }
        }
        return true;
    }

    /** The first slot of a key that holds an entry; there is one. */
    private int slot(int key, int entry) {
        int block = block(key);
        int slot = block;
        while (slots[slot] != entry) {
            slot++;
            if (slot == block + BLOCK) {
                block = next(block, key);
                slot = block;
            }
        }
        return slot;
    }

    private void rebuild(int more) {
        BitSet numbers = new BitSet();
        int entries = more;
        for (int entry : slots) {
            if (entry != NONE && entry != GONE) {
                numbers.set((entry & NUMBER) - 1);
                entries++;
            }
        }
        slots = new int[size(entries)];
        taken = 0;
        numbers.stream().forEach(number -> put(number, keys.apply(number)));
    }

    private static int entry(int key, int number) {
        return key << NUMBER_BITS | number + 1;
    }

    private static int size(int entries) {
        int size = BLOCK;
        while (entries > size * ROOM) {
            size *= 2;
        }
        return size;
    }

    private int block(int key) {
        return Integer.rotateRight(key, Byte.SIZE) << BLOCK_BITS & slots.length - BLOCK;
    }

    /** Steps by an odd number of blocks come to all of them. */
    private int next(int block, int key) {
        int step = (key >>> NUMBER_BITS << BLOCK_BITS + 1) + BLOCK;
        return block + step & slots.length - BLOCK;
    }
}
