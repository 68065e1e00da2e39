package org.mineralwatch.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mineralwatch.app.files.Folders;
import org.mineralwatch.app.wiring.Rooms;
import org.mineralwatch.service.ClockWatch;
import org.mineralwatch.service.Progress;
import org.mineralwatch.service.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that works until it is done or told to end: what was opened last is closed first, once, also on Ctrl-C and SIGTERM. */
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private static final Duration LOOK = Duration.ofMillis(500);

    /** So long a failed room may still recover, as from threads that were started anew. */
    private static final Duration FAILED_LIMIT = Duration.ofSeconds(10);

    /** "Try again", as the system's own programs say it. */
    private static final int TRY_AGAIN = 75;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Runnable onEnd;

    /** A process that ends only when it is told to. */
    static Running untilTold() {
        return new Running(() -> {});
    }

    /** A process that has an end of its own; told to end before, the calling thread is interrupted. */
    static Running untilDone() {
        return new Running(Thread.currentThread()::interrupt);
    }

    private Running(Runnable onEnd) {
        this.onEnd = onEnd;
        Runtime.getRuntime().addShutdownHook(new Thread(this::endFromOutside, "end"));
    }

    /** Takes care of something that must be closed at the end. */
    <T extends AutoCloseable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    /** A folder that goes at the end with all that is in it. */
    Path temporary(String prefix) throws IOException {
        Path folder = Files.createTempDirectory(prefix);
        closing(() -> Folders.delete(folder));
        return folder;
    }

    /** Returns when the process is told to end. */
    void awaitEnd() throws InterruptedException {
        ending.await();
    }

    /**
     * Returns when the process is told to end. Ends the process on the spot when the clock of the machine is set back, or a room that
     * carries the news has failed: a process that is killed loses nothing, and one that is started again goes on.
     *
     * @throws StartFailure when a room may not work any more, which a process that goes on would hide
     */
    void awaitEnd(Rooms rooms) throws InterruptedException {
        ClockWatch sinceLastLook = watch();
        Progress recovery = new Progress(FAILED_LIMIT);
        while (!ending.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            sinceLastLook
                    .jump()
                    .filter(Duration::isNegative)
                    .ifPresent(back -> endAsKilled("the clock of this machine was set back by "
                            + back.abs().toSeconds() + " s, and Kafka's clients would wait until it comes round"));
            sinceLastLook = watch();
            Rooms.Look look = rooms.look();
            Optional<String> failed = look.failed();
            if (recovery.stuck(0, failed.isPresent() ? 1 : 0)) {
                endAsKilled(failed.orElseThrow());
            }
            look.refused().ifPresent(why -> {
                throw new StartFailure(why);
            });
        }
    }

    private static ClockWatch watch() {
        return new ClockWatch(InstantSource.system(), System::nanoTime);
    }

    /** Threads that wait for a clock, or hang, cannot be told to end, so this one goes at once. */
    private static void endAsKilled(String why) {
        LOG.error("{}: ending with exit code {}, to be started again", why, TRY_AGAIN);
        Runtime.getRuntime().halt(TRY_AGAIN);
    }

    private void endFromOutside() {
        ending.countDown();
        if (ended.getCount() > 0) {
            onEnd.run();
        }
        try {
            ended.await(); // the main thread closes everything before the virtual machine goes
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Thread.interrupted(); // closing must not be cut short by what began it
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.warn("not closed cleanly: {}", e.toString());
            }
        }
        ended.countDown();
    }
}
