package org.mineralwatch.sink.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** What one partition's records should look like in the files: some bytes an offset, so that a million take no room. */
final class OffsetTable {
    private static final long NOTHING = 0;

    private final long begin;
    private final long end;
    private final BitSet seen = new BitSet();
    private long[] sums = new long[1024];

    /**
     * @param begin the first offset that the topic still has
     * @param end behind the last that the files should have
     */
    OffsetTable(long begin, long end) {
        this.begin = begin;
        this.end = end;
    }

    /** A record has this line in the file of this day. */
    void expect(long offset, String day, byte[] line, int length) {
        int at = Math.toIntExact(offset - begin);
        if (at >= sums.length) {
            sums = Arrays.copyOf(sums, Math.max(at + 1, sums.length + sums.length / 2));
        }
        sums[at] = sum(day, line, length);
    }

    boolean gone(long offset) {
        return offset < begin;
    }

    boolean later(long offset) {
        return offset >= end;
    }

    /** Whether there is a record that has a line. */
    boolean has(long offset) {
        return offset - begin < sums.length && sums[(int) (offset - begin)] != NOTHING;
    }

    boolean equal(long offset, String day, byte[] line) {
        return sums[(int) (offset - begin)] == sum(day, line, line.length);
    }

    /** Notes that a line was found; returns whether it is the first of its record. */
    boolean first(long offset) {
        int at = (int) (offset - begin);
        boolean first = !seen.get(at);
        seen.set(at);
        return first;
    }

    /** The first offset from this one on whose line was not found; -1 behind the last. */
    long unseen(long from) {
        for (long offset = Math.max(from, begin); offset - begin < sums.length; offset++) {
            if (has(offset) && !seen.get((int) (offset - begin))) {
                return offset;
            }
        }
        return -1;
    }

    long begin() {
        return begin;
    }

    long end() {
        return end;
    }

    private static long sum(String day, byte[] line, int length) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        one.update(day.getBytes(StandardCharsets.UTF_8));
        one.update(line, 0, length);
        other.update(line, 0, length);
        long sum = one.getValue() << 32 | other.getValue();
        return sum == NOTHING ? 1 : sum;
    }
}
