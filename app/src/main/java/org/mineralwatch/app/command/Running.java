package org.mineralwatch.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mineralwatch.app.files.Folders;
import org.mineralwatch.app.wiring.Rooms;
import org.mineralwatch.service.ClockWatch;
import org.mineralwatch.service.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that works until it is done or told to end: what was opened last is closed first, once, also on Ctrl-C and SIGTERM. */
final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private static final Duration LOOK = Duration.ofMillis(500);

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
     * Returns when the process is told to end. Ends the process on the spot when the clock of the machine is set back.
     *
     * @throws StartFailure when a room may not work any more, which a process that goes on would hide
     */
    void awaitEnd(Rooms rooms) throws InterruptedException {
        ClockWatch sinceLastLook = watch();
        while (!ending.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            sinceLastLook.jump().filter(Duration::isNegative).ifPresent(Running::endAsKilled);
            sinceLastLook = watch();
            rooms.refused().ifPresent(why -> {
                throw new StartFailure(why);
            });
        }
    }

    private static ClockWatch watch() {
        return new ClockWatch(InstantSource.system(), System::nanoTime);
    }

    /**
     * Kafka's clients measure by the clock: what they were about to do, such as to connect to a broker again, they put off until it
     * comes round, and their threads cannot be told to end. A process that is killed loses nothing, so this one goes at once.
     */
    private static void endAsKilled(Duration setBack) {
        LOG.error(
                "the clock of this machine was set back by {} s, and Kafka's clients would wait until it comes round: ending with exit"
                        + " code {}, to be started again",
                setBack.abs().toSeconds(),
                TRY_AGAIN);
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
