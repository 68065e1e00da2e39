package org.mineralwatch.sink.file;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.mineralwatch.sink.copy.Every;

/**
 * Brings files to the disk and then writes a checkpoint of them, while the copy goes on: what is added meanwhile belongs to the next.
 * One at a time.
 */
final class Checkpoints implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(700);
    private static final long LONG_NANOS = Duration.ofMillis(700).toNanos();
    private static final int PATIENCE_SECONDS = 60;

    private final CheckpointFile stored;
    private final DiskSync disk = new DiskSync();
    private final Every every = new Every(EVERY);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread checkpoints = new Thread(work, "alert-files-checkpoint");
        checkpoints.setDaemon(true);
        return checkpoints;
    });
    private Future<Void> underWay;
    private long begun;

    Checkpoints(CheckpointFile stored) {
        this.stored = stored;
    }

    Optional<Checkpoint> last() throws IOException {
        return stored.read();
    }

    boolean idle() {
        return underWay == null;
    }

    /** Whether it is time for another, and none is under way. */
    boolean due() {
        return idle() && every.due();
    }

    /** Begins one. */
    void begin(Written written, Checkpoint checkpoint) {
        begun = System.nanoTime();
        underWay = thread.submit(() -> {
            written.toDisk(disk);
            stored.write(checkpoint);
            return null;
        });
    }

    /** Whether the one under way has become last; a slow disk is waited for, so that never much is at stake. */
    boolean done() throws IOException {
        if (underWay == null || !underWay.isDone() && System.nanoTime() - begun < LONG_NANOS) {
            return false;
        }
        await();
        return true;
    }

    /** Waits for the one under way, if any. */
    void await() throws IOException {
        if (underWay != null) {
            Future<Void> one = underWay;
            underWay = null;
            result(one);
        }
    }

    /** What came of work on another thread. */
    static void result(Future<Void> work) throws IOException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Lets the one under way end: the next life of the copy must not find it writing. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        disk.close();
    }
}
