package org.mineralwatch.sink.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes many files last at once: a disk takes hundreds of small requests together in the time of a few one after the other. */
final class DiskSync implements AutoCloseable {
    private static final int AT_ONCE = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "alert-files-sync");
        thread.setDaemon(true);
        return thread;
    });

    /** Returns once what was written to these files is on the disk. */
    void files(Collection<Path> files) throws IOException {
        List<Future<Void>> under = new ArrayList<>();
        for (Path file : files) {
            under.add(threads.submit(() -> {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(false);
                } catch (NoSuchFileException e) {
                    throw new DamagedFiles(List.of(file.toString()));
                }
                return null;
            }));
        }
        for (Future<Void> one : under) {
            Checkpoints.result(one);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
