package org.mineralwatch.ingest.corpus;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Remembers what was seen, in some 30 bytes each however large it is: by 128 bits of its hash, of which no two are the same by chance. */
final class Seen {
    private static final int FIRST_SLOTS = 1 << 10;

    private final MessageDigest digest;
    private long[] slots = new long[2 * FIRST_SLOTS];
    private int size;

    Seen() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Remembers something; tells whether it is new. */
    boolean add(byte[] bytes) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(bytes));
        long first = hash.getLong() | 1; // an empty slot has a zero here
        if (!put(slots, first, hash.getLong(Long.BYTES))) {
            return false;
        }
        if (++size > slots.length / 4) {
            grow();
        }
        return true;
    }

    private static boolean put(long[] slots, long first, long second) {
        int mask = slots.length / 2 - 1;
        for (int slot = (int) (second & mask); ; slot = slot + 1 & mask) {
            if (slots[2 * slot] == 0) {
                slots[2 * slot] = first;
                slots[2 * slot + 1] = second;
                return true;
            }
            if (slots[2 * slot] == first && slots[2 * slot + 1] == second) {
                return false;
            }
        }
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (int at = 0; at < slots.length; at += 2) {
            if (slots[at] != 0) {
                put(larger, slots[at], slots[at + 1]);
            }
        }
        slots = larger;
    }
}
