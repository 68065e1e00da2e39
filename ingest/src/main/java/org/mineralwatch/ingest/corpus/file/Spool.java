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
        long behind = end;
        return new InnerFile(file.name(), file.where(), behind - start, () -> new SpoolStream(channel, start, behind));
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
}
