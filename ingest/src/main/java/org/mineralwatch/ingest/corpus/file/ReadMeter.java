package org.mineralwatch.ingest.corpus.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** How far a corpus has been read, in bytes as they lie on the disk. */
public final class ReadMeter {
    private final LongAdder whole = new LongAdder();
    private final LongAdder read = new LongAdder();

    /** So much will be read. */
    public void expect(long bytes) {
        whole.add(bytes);
    }

    /** So much was read. */
    public void read(long bytes) {
        read.add(bytes);
    }

    /** How much there is. */
    public long whole() {
        return whole.sum();
    }

    /** How much of it was read. */
    public long done() {
        return read.sum();
    }

    /** Counts what is read from a stream. */
    InputStream over(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int next = in.read();
                ReadMeter.this.read(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int size = in.read(bytes, from, length);
                ReadMeter.this.read(Math.max(size, 0));
                return size;
            }
        };
    }
}
