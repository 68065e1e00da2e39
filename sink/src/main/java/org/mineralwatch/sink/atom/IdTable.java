package org.mineralwatch.sink.atom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.mineralwatch.news.Id;

/**
 * A number for each id, in 18 to 36 bytes an id: a million alerts take 25 to 30 MB. It knows ids by 63 bits of their hash; that two of
 * a million are taken for one has a chance of one in eighteen million.
 */
final class IdTable {
    private long[] keys = new long[1 << 10];
    private int[] values = new int[keys.length];
    private int size;

    /** The number of an id, or -1. */
    int get(String id) {
        return values[slot(keys, hash(id))] - 1;
    }

    /** Gives an id that has none a number, from 0 on. */
    void put(String id, int number) {
        if (3 * ++size > 2 * keys.length) {
            grow();
        }
        long key = hash(id);
        int slot = slot(keys, key);
        keys[slot] = key;
        values[slot] = number + 1;
    }

    private void grow() {
        long[] more = new long[2 * keys.length];
        int[] theirs = new int[more.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = slot(more, keys[i]);
                more[slot] = keys[i];
                theirs[slot] = values[i];
            }
        }
        keys = more;
        values = theirs;
    }

    private static int slot(long[] in, long key) {
        int slot = (int) key & in.length - 1;
        while (in[slot] != 0 && in[slot] != key) {
            slot = slot + 1 & in.length - 1;
        }
        return slot;
    }

    /** Never 0, which marks what is free. */
    private static long hash(String id) {
        byte[] digest = Id.sha256().digest(id.getBytes(StandardCharsets.UTF_8));
        return Math.max(ByteBuffer.wrap(digest).getLong() >>> 1, 1);
    }
}
