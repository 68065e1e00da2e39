package org.mineralwatch.sink.atom;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The order of alerts on the disk: a line an alert, some 50 bytes, only ever added to. */
final class OrderFile implements AutoCloseable {
    private final FileChannel channel;
    private final StringBuilder lines = new StringBuilder();

    private OrderFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the file as it was at a checkpoint: what was added since is cut, and will come again.
     *
     * @param length that it then had
     * @param into takes the order
     * @throws DamagedState when it cannot have been so
     */
    static OrderFile open(Path file, long length, AlertOrder into) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() < length) {
            channel.close();
            throw new DamagedState(file + " has lost its end");
        }
        channel.truncate(length);
        channel.position(length);
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.lines().map(Placed::parse).forEach(into::add);
        } catch (RuntimeException e) {
            channel.close();
            throw new DamagedState(file + " cannot be read: " + e);
        }
        return new OrderFile(channel);
    }

    void add(Placed placed) {
        lines.append(placed.line());
    }

    /** Makes all lines last and returns the length of the file. */
    long write() throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        lines.setLength(0);
        channel.force(true);
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
