package org.mineralwatch.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The folder in which a process keeps what must outlive it, locked while it runs: two processes with one static id or one state
 * folder would destroy each other's work. The static id is made on first use and stays.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FolderLock lock;
    private final String instanceId;

    private DataFolder(Path path, FolderLock lock, String instanceId) {
        this.path = path;
        this.lock = lock;
        this.instanceId = instanceId;
    }

    /**
     * Opens and locks a folder, making it where it lacks.
     *
     * @param path the folder
     * @throws StartFailure when another process holds it or it cannot be written
     */
    public static DataFolder open(Path path) {
        FolderLock lock = FolderLock.take(path);
        try {
            return new DataFolder(path, lock, instanceId(path));
        } catch (IOException e) {
            lock.close();
            throw new StartFailure("the data folder " + path + " cannot be used: " + e);
        }
    }

    private static String instanceId(Path path) throws IOException {
        Path file = path.resolve("instance-id");
        if (!Files.exists(file)) {
            AtomicFile.write(file, UUID.randomUUID().toString().substring(0, 13));
        }
        return Files.readString(file).strip();
    }

    /** Who this process is to Kafka, in all its lives. */
    public String instanceId() {
        return instanceId;
    }

    /** A folder inside, made where it lacks. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    /** Shows how much room the disk has on which the folder is. */
    public void register(Metrics metrics) {
        metrics.gauge("disk.free.bytes", "What the disk of the data folder has left", path.toFile()::getUsableSpace);
        metrics.gauge("disk.size.bytes", "What the disk of the data folder holds", path.toFile()::getTotalSpace);
    }

    @Override
    public void close() {
        lock.close();
    }
}
