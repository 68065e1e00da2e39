package org.mineralwatch.sink.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.mineralwatch.service.Ending;
import org.mineralwatch.service.FolderLock;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.StartFailure;
import org.mineralwatch.service.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a copy in a folder going on a thread of its own: when a life of it fails it says why, rests and begins another, until it is
 * closed. One writer a folder. Belongs to no consumer group; checkpoints, written after what they stand for is on the disk, tell
 * where to go on.
 */
public final class Copying implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Copying.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** Of a disk that hangs; a slow one takes seconds. */
    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final String what;
    private final Path folder;
    private final Supplier<? extends Copy> lives;
    private final Every looks = new Every(LOOK_EVERY);
    private final Ending ending = new Ending();
    private final Turns turns;
    private final Pauses pauses;
    private final Thread thread;
    private volatile FolderLock lock;
    private volatile Health health = new Health.Waiting("not started");

    /**
     * @param what is copied, in the plural, as logs say it: {@code alert files}
     * @param folder where; locked from here on
     * @param lives begins a life
     * @throws org.mineralwatch.service.StartFailure when another writer holds the folder
     */
    public Copying(String what, Path folder, Supplier<? extends Copy> lives) {
        this(what, folder, lives, System::nanoTime);
    }

    /** The same by another clock. */
    Copying(String what, Path folder, Supplier<? extends Copy> lives, LongSupplier nanos) {
        this.turns = new Turns(LONGEST_TURN, nanos);
        this.what = what;
        this.folder = folder;
        this.lives = lives;
        this.pauses = new Pauses(what + " in " + folder);
        this.thread = new Thread(this::work, what.replace(' ', '-'));
        this.lock = FolderLock.take(folder);
    }

    public void start() {
        thread.start();
    }

    /** How it is, asked at any time from any thread. */
    public Health health() {
        return turns.of(health);
    }

    private void work() {
        boolean again = true;
        while (again) {
            try {
                hold();
                live();
                again = false;
            } catch (IOException | UncheckedIOException | KafkaException e) {
                again = !ending.within(Duration.ZERO) && pause(e instanceof UncheckedIOException u ? u.getCause() : e);
            } catch (StartFailure e) {
                LOG.error("{} in {} cannot go on: {}", what, folder, e.getMessage());
                health = new Health.Failed(e.getMessage());
                again = false;
            } catch (RuntimeException | Error e) {
                LOG.error("{} in {} cannot go on: {}", what, folder, e.getMessage(), e);
                health = new Health.Failed(String.valueOf(e.getMessage()));
                again = false;
            }
        }
    }

    /** Holds the folder of that name again where the one that was held has been moved away. */
    private void hold() {
        if (!lock.holds()) {
            lock.close();
            lock = FolderLock.take(folder);
        }
    }

    private void live() throws IOException {
        try (Copy life = lives.get()) {
            live(life);
        }
    }

    private void live(Copy life) throws IOException {
        try {
            turns.rest(); // what is built anew takes as long as there is
            life.recover();
            Duration rest = Duration.ZERO;
            while (!ending.within(rest)) {
                turns.next();
                if (looks.due() && !lock.holds()) {
                    throw new MovedFolder();
                }
                rest = life.step();
                if (pauses.over(life.proven())) {
                    health = new Health.Ready("copying to " + folder);
                }
            }
            life.save();
        } catch (DamagedCopy e) {
            life.distrust();
            throw e;
        }
    }

    private boolean pause(Exception cause) {
        turns.rest();
        Duration rest = pauses.after(cause);
        health = new Health.Waiting(pauses.why());
        return !ending.within(rest);
    }

    /** Ends the copy, which makes last what it has read, and lets go of the folder. */
    @Override
    public void close() {
        ending.of(thread, PATIENCE);
        lock.close();
    }
}
