package org.mineralwatch.sink.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The day files of one folder: appended to, and cut back to known lengths after an unclean end. Keeps
 * none of them open: what is to be written is gathered and goes to each file at once. A compressed file grows by whole gzip members,
 * so that it, too, can be cut back to any length that it had.
 */
final class DayFiles {
    private final Path folder;
    private final NavigableMap<String, Long> lengths = new TreeMap<>();
    private final PendingLines pending = new PendingLines();
    private Written written = new Written(new HashSet<>(), new HashSet<>());
    private String looked = "";

    DayFiles(Path folder) {
        this.folder = folder;
    }

    /** Adds one line to the file of a day, compressed or not; it is there after {@link #flush}. */
    void append(DayFile file, byte[] line) {
        pending.add(file, line);
    }

    /** Whether so much is gathered that it should be written. */
    boolean full() {
        return pending.full();
    }

    /** Writes what was gathered. */
    void flush() throws IOException {
        pending.drain(this::write);
    }

    /** Hands out what must be brought to the disk; what is written later is handed out the next time. */
    Written takeWritten() {
        Written all = written;
        written = new Written(new HashSet<>(), new HashSet<>());
        return all;
    }

    private void write(DayFile file, ByteBuffer[] lines) throws IOException {
        boolean packed = lengths.containsKey(file.packed(true).name());
        String name = file.packed(packed).name();
        Long length = lengths.get(name);
        try (FileChannel channel =
                length == null ? create(name) : FileChannel.open(path(name), StandardOpenOption.WRITE)) {
            if (channel.size() != (length == null ? 0 : length)) {
                throw new DamagedFiles(List.of(name));
            }
            channel.position(channel.size());
            if (packed) {
                writePacked(channel, lines);
            } else {
                while (lines[lines.length - 1].hasRemaining()) {
                    channel.write(lines);
                }
            }
            lengths.put(name, channel.position());
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            throw new DamagedFiles(List.of(name));
        }
        written.files().add(path(name));
    }

    private static void writePacked(FileChannel channel, ByteBuffer[] lines) throws IOException {
        GZIPOutputStream member = new GZIPOutputStream(Channels.newOutputStream(channel));
        for (ByteBuffer line : lines) {
            byte[] bytes = new byte[line.remaining()];
            line.get(bytes);
            member.write(bytes);
        }
        member.finish();
    }

    private FileChannel create(String name) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        written.folders().add(file.getParent());
        written.folders().add(folder);
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Bytes of each file that was written. */
    NavigableMap<String, Long> lengths() {
        return lengths;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /**
     * Makes the folder what it was: longer files are cut, unknown ones deleted.
     *
     * @param known bytes that each file had
     * @return names of the files that cannot be mended by cutting: they lack bytes, or would end inside a line
     */
    Set<String> cutBack(Map<String, Long> known) throws IOException {
        pending.clear();
        takeWritten();
        lengths.clear();
        lengths.putAll(known);
        Set<String> damaged = new TreeSet<>();
        Set<String> present = present();
        for (String name : present) {
            Long length = known.get(name);
            if (length == null) {
                Files.delete(path(name));
            } else if (!cut(path(name), length)) {
                damaged.add(name);
            }
        }
        known.keySet().stream().filter(name -> !present.contains(name)).forEach(damaged::add);
        return damaged;
    }

    private static boolean cut(Path file, long length) throws IOException {
        long size = Files.size(file);
        if (size <= length) {
            return size == length;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            boolean plain = !file.toString().endsWith(".gz");
            if (plain && channel.read(last, length - 1) == 1 && last.get(0) != '\n') {
                return false;
            }
            channel.truncate(length);
            channel.force(true);
            return true;
        }
    }

    /**
     * Looks whether some of the files are still as they were written, at others each time.
     *
     * @return names of those that are not
     */
    List<String> look(int most) {
        List<String> changed = new ArrayList<>();
        NavigableMap<String, Long> ahead = lengths.tailMap(looked, false);
        looked = "";
        for (Map.Entry<String, Long> file :
                ahead.entrySet().stream().limit(most).toList()) {
            looked = file.getKey();
            if (path(looked).toFile().length() != file.getValue()) {
                changed.add(looked);
            }
        }
        return changed;
    }

    /** The day files that are in the folder, known or not. */
    Set<String> present() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> DayFile.of(name).isPresent())
                    .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
