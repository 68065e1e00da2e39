package org.mineralwatch.ingest.corpus.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file on the disk.
 *
 * @param path where it lies
 * @param meter told what is read of it
 */
public record DiskFile(Path path, ReadMeter meter) implements CorpusFile {
    /** A file that will be read. */
    public static DiskFile expected(Path path, ReadMeter meter) {
        DiskFile file = new DiskFile(path, meter);
        meter.expect(file.size());
        return file;
    }

    @Override
    public String name() {
        return path.getFileName().toString();
    }

    @Override
    public String where() {
        return path.toString();
    }

    @Override
    public long size() {
        return path.toFile().length();
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return meter.over(Files.newInputStream(path));
        } catch (AccessDeniedException e) {
            throw new IOException("may not be read by this user", e);
        } catch (NoSuchFileException e) {
            throw new IOException("is gone", e);
        }
    }
}
