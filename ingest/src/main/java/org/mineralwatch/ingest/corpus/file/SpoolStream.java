package org.mineralwatch.ingest.corpus.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a stretch of a file; several may read side by side. */
final class SpoolStream extends InputStream {
    private final FileChannel channel;
    private final long end;
    private long at;

    SpoolStream(FileChannel channel, long start, long end) {
        this.channel = channel;
        this.at = start;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (at >= end) {
            return -1;
        }
        int size = channel.read(ByteBuffer.wrap(bytes, from, (int) Math.min(length, end - at)), at);
        at += Math.max(size, 0);
        return size;
    }
}
