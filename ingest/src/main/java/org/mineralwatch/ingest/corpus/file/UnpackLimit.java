package org.mineralwatch.ingest.corpus.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.tukaani.xz.MemoryLimitException;

/**
 * How much a packed file may come to: a small one of a hostile sender may unpack to more than any disk holds. All that is unpacked
 * from one file counts together. Used by several threads.
 */
public final class UnpackLimit {
    /** What any file may come to. */
    public static final long FLOOR = 256L << 20;

    /** How many times its size a file may come to; polls of one feed, all alike, come to some hundred times theirs. */
    static final long RATIO = 200;

    private final long limit;
    private long unpacked;

    /** @param packed bytes of the packed file */
    public static UnpackLimit of(long packed) {
        return new UnpackLimit(Math.max(FLOOR, RATIO * packed));
    }

    UnpackLimit(long limit) {
        this.limit = limit;
    }

    private synchronized void count(long bytes) throws IOException {
        unpacked += bytes;
        if (unpacked > limit) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "unpacks to more than %,d MiB, %d times its size: the rest is passed over; if it is meant, unpack it first",
                    limit >> 20,
                    RATIO));
        }
    }

    /**
     * Reads no further than the limit. Whatever goes wrong in a broken file is told as a fault of reading.
     *
     * @param unpacking gives what is unpacked
     */
    InputStream over(InputStream unpacking) {
        return new FilterInputStream(unpacking) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int size = unpacked(bytes, from, length);
                count(Math.max(size, 0));
                return size;
            }

            private int unpacked(byte[] bytes, int from, int length) throws IOException {
                try {
                    return in.read(bytes, from, length);
                } catch (MemoryLimitException e) {
                    throw new IOException(
                            "needs " + (e.getMemoryNeeded() >> 10) + " MiB of memory to be unpacked, more than can be"
                                    + " spared: unpack it first, or give more with MINERALWATCH_JAVA_OPTIONS=-Xmx2g",
                            e);
                } catch (RuntimeException e) {
                    throw new IOException("is broken: " + e.getMessage(), e);
                }
            }

            @Override
            public long skip(long wanted) throws IOException {
                byte[] passed = new byte[(int) Math.min(wanted, 1 << 16)];
                return Math.max(0, read(passed, 0, passed.length));
            }
        };
    }
}
