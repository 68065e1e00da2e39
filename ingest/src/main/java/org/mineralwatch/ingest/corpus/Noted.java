package org.mineralwatch.ingest.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.mineralwatch.news.Id;

/**
 * Remembers of many things what was noted of them last, in 32 to 64 bytes each however large they are: by 128 bits of their hash, of
 * which no two are the same by chance.
 */
final class Noted {
    /** The note of a thing of which nothing has been noted. */
    private static final long NOTHING = 0;

    private static final int FIRST_SLOTS = 1 << 10;

    /** Two parts of the hash and the note; an empty slot has no note. */
    private static final int SLOT = 3;

    private final MessageDigest digest = Id.sha256();
    private long[] slots = new long[SLOT * FIRST_SLOTS];
    private int size;

    /** Remembers something; tells whether it is new. */
    boolean add(byte[] thing) {
        return put(thing, 1) == NOTHING;
    }

    /** Notes a text of something; tells whether another one, or none, was noted of it last. */
    Change note(String thing, String text) {
        long note = hash(text.getBytes(StandardCharsets.UTF_8)).getLong() | 1;
        long last = put(thing.getBytes(StandardCharsets.UTF_8), note);
        return last == NOTHING ? Change.NEW : last == note ? Change.NONE : Change.OTHER;
    }

    /** What a note was to the one before. */
    enum Change {
        NEW,
        OTHER,
        NONE
    }

    private long put(byte[] thing, long note) {
        ByteBuffer hash = hash(thing);
        long last = put(slots, hash.getLong(), hash.getLong(), note);
        if (last == NOTHING && ++size > slots.length / SLOT / 4 * 3) {
            grow();
        }
        return last;
    }

    private ByteBuffer hash(byte[] bytes) {
        return ByteBuffer.wrap(digest.digest(bytes));
    }

    private static long put(long[] slots, long first, long second, long note) {
        int mask = slots.length / SLOT - 1;
        for (int slot = (int) (second & mask); ; slot = slot + 1 & mask) {
            int at = SLOT * slot;
            long last = slots[at + 2];
            if (last == NOTHING || slots[at] == first && slots[at + 1] == second) {
                slots[at] = first;
                slots[at + 1] = second;
                slots[at + 2] = note;
                return last;
            }
        }
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (int at = 0; at < slots.length; at += SLOT) {
            if (slots[at + 2] != NOTHING) {
                put(larger, slots[at], slots[at + 1], slots[at + 2]);
            }
        }
        slots = larger;
    }
}
