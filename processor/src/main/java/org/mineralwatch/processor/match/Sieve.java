package org.mineralwatch.processor.match;

/** Four bits a slot of a table that mostly tell, from one place of memory, that a key is not in a table. */
final class Sieve {
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final long[] bits;

    /** For a table of so many slots, a power of two of 64 or more. */
    Sieve(int slots) {
        bits = new long[slots / Short.SIZE];
    }

    /** A key's bits well mixed, from which its places are taken. */
    static long mixed(long key) {
        return key * SPREAD;
    }

    /** The slot to begin at in a table of so many. */
    static int slot(long mixed, int slots) {
        return (int) (mixed >>> Integer.SIZE + Byte.SIZE) & slots - 1;
    }

    void add(long mixed) {
        bits[place(mixed)] |= 1L << (mixed >>> Short.SIZE);
    }

    /** 1 if the key may have been added, else 0. */
    int passes(long mixed) {
        return (int) (bits[place(mixed)] >>> (mixed >>> Short.SIZE)) & 1;
    }

    private int place(long mixed) {
        return (int) (mixed >>> Integer.SIZE) & bits.length - 1;
    }
}
