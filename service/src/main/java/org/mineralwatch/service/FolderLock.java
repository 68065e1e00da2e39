package org.mineralwatch.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** Holds a folder for one process; the operating system lets go of it when the process ends, however it ends. */
public final class FolderLock implements AutoCloseable {
    private static final String NAME = ".lock";

    private final Path folder;
    private final Object key;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path folder, FileChannel channel, FileLock lock) throws IOException {
        this.folder = folder;
        this.key = key(folder);
        this.channel = channel;
        this.lock = lock;
    }

    private static Object key(Path folder) throws IOException {
        return Files.readAttributes(folder.resolve(NAME), BasicFileAttributes.class)
                .fileKey();
    }

    /** Whether the folder under that name is still the one that is held: it may have been moved away. */
    public boolean holds() {
        try {
            return Objects.equals(key, key(folder));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Locks a folder, making it where it lacks.
     *
     * @param folder what to hold
     * @throws StartFailure when another process holds it or it cannot be written
     */
    public static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartFailure(
                        "another process works in " + folder + ": stop it, or give this one a folder of its own");
            }
            return new FolderLock(folder, channel, lock);
        } catch (IOException e) {
            throw new StartFailure("the folder " + folder + " cannot be used: " + e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
