package org.mineralwatch.ingest.corpus.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps files one behind the other in a file without a name, which is gone when the process is. */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private long end;

    Spool() throws IOException {
        Path path = Files.createTempFile("mineralwatch-", ".spool");
        channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        Files.deleteIfExists(path);
    }

    /** Keeps a file under the name it has. */
    CorpusFile keep(CorpusFile file) throws IOException {
        long start = end;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = file.open()) {
            for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                write(ByteBuffer.wrap(buffer, 0, size));
            }
        }
        return new Kept(file.name(), file.where(), start, end - start);
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private final class Kept implements CorpusFile {
        private final String name;
        private final String where;
        private final long start;
        private final long size;

        Kept(String name, String where, long start, long size) {
            this.name = name;
            this.where = where;
            this.start = start;
            this.size = size;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String where() {
            return where;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open() {
            return new SpoolStream(channel, start, start + size);
        }
    }
}
