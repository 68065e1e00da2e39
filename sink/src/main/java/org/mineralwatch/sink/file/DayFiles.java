package org.mineralwatch.sink.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mineralwatch.service.AtomicFile;

/**
 * The files {@code <subject>/<day>.jsonl} of one folder: appended to, made to last on {@link #sync}, and cut back to known lengths
 * after an unclean end. Keeps at most {@value #MAX_OPEN} of them open.
 */
final class DayFiles implements AutoCloseable {
    private static final int MAX_OPEN = 64;
    private static final String ENDING = ".jsonl";

    private final Path folder;
    private final TreeMap<String, Long> lengths = new TreeMap<>();
    private final Set<String> unsynced = new HashSet<>();
    private final Map<String, FileChannel> open = new LinkedHashMap<>(16, 0.75f, true);

    DayFiles(Path folder) {
        this.folder = folder;
    }

    /** Adds one line to a file; it lasts only after the next {@link #sync}. */
    void append(String name, byte[] line) throws IOException {
        FileChannel channel = channel(name);
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        lengths.merge(name, (long) line.length, Long::sum);
        unsynced.add(name);
    }

    /** Returns once everything appended so far is on the disk. */
    void sync() throws IOException {
        Set<Path> folders = new HashSet<>();
        for (String name : unsynced) {
            channel(name).force(false);
            folders.add(folder.resolve(name).getParent());
        }
        for (Path changed : folders) {
            AtomicFile.syncFolder(changed);
        }
        if (!unsynced.isEmpty()) {
            AtomicFile.syncFolder(folder);
        }
        unsynced.clear();
    }

    /** Bytes of each file. */
    Map<String, Long> lengths() {
        return lengths;
    }

    /**
     * Makes the folder what it was: longer files are cut, unknown ones deleted.
     *
     * @param known bytes that each file had
     * @return names of the files that lack bytes and so cannot be mended by cutting
     */
    List<String> cutBack(Map<String, Long> known) throws IOException {
        closeAll();
        lengths.clear();
        lengths.putAll(known);
        for (String name : present()) {
            Path file = folder.resolve(name);
            Long length = known.get(name);
            if (length == null) {
                Files.delete(file);
            } else if (Files.size(file) > length) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(length);
                    channel.force(true);
                }
            }
        }
        return known.entrySet().stream()
                .filter(entry -> sizeOf(entry.getKey()) < entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Replaces a file by some of its lines. */
    void rewrite(String name, List<String> lines) throws IOException {
        closeAll();
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        AtomicFile.write(folder.resolve(name), text.toString());
        lengths.put(name, Files.size(folder.resolve(name)));
    }

    /** All lines of a file. */
    List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    private List<String> present() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private long sizeOf(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel channel(String name) throws IOException {
        FileChannel channel = open.get(name);
        if (channel == null) {
            if (open.size() >= MAX_OPEN) {
                closeOldest();
            }
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            open.put(name, channel);
        }
        return channel;
    }

    private void closeOldest() throws IOException {
        String oldest = open.keySet().iterator().next();
        FileChannel channel = open.remove(oldest);
        if (unsynced.contains(oldest)) {
            channel.force(false);
        }
        channel.close();
    }

    private void closeAll() throws IOException {
        for (FileChannel channel : open.values()) {
            channel.close();
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        sync();
        closeAll();
    }
}
