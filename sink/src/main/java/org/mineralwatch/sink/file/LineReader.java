package org.mineralwatch.sink.file;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads the lines of one day file, compressed or not, one after the other. */
public final class LineReader implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final InputStream file;
    private final byte[] buffer = new byte[BUFFER];
    private InputStream text;
    private int next;
    private int filled;
    private boolean broken;

    private LineReader(InputStream file) {
        this.file = file;
    }

    /**
     * Opens a file.
     *
     * @param folder of the alert files
     * @param length bytes of it, as they stand on the disk, that count
     */
    public static LineReader open(Path folder, DayFile file, long length) throws IOException {
        LineReader reader = new LineReader(new FirstBytes(Files.newInputStream(folder.resolve(file.name())), length));
        try {
            reader.text = file.packed() && length > 0 ? new GZIPInputStream(reader.file, BUFFER) : reader.file;
        } catch (EOFException | ZipException e) {
            reader.broken = true;
            reader.text = InputStream.nullInputStream();
        }
        return reader;
    }

    /** The next whole line without its line feed; null behind the last, also where the file is broken off. */
    public byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER / 16);
        while (fill()) {
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, next, end - next);
            next = end + 1;
            if (end < filled) {
                return line.toByteArray();
            }
        }
        broken |= line.size() > 0;
        return null;
    }

    private boolean fill() throws IOException {
        if (next < filled) {
            return true;
        }
        try {
            next = 0;
            filled = text.read(buffer);
        } catch (EOFException | ZipException e) {
            broken = true;
            filled = -1;
        }
        return filled > 0;
    }

    /** Whether the file ended inside a line, or in what cannot be unpacked. */
    public boolean broken() {
        return broken;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
