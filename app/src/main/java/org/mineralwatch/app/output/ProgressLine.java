package org.mineralwatch.app.output;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongSupplier;

/** Tells how far a long piece of work is: a bar that renews itself on a terminal, a line a minute elsewhere. */
public final class ProgressLine implements AutoCloseable {
    private static final long TERMINAL_EVERY_MS = 500;
    private static final long ELSEWHERE_EVERY_MS = 60_000;
    private static final LongSupplier UNCOUNTED = () -> -1;
    private static final LongSupplier UNKNOWN = () -> 0;

    private final PrintStream err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final Timer timer = new Timer("progress", true);
    private Stage stage;

    private record Stage(String name, LongSupplier done, LongSupplier whole, LongSupplier items, long began) {}

    /**
     * Begins to tell.
     *
     * @param err where to
     * @param terminal whether a person reads it there
     */
    public ProgressLine(PrintStream err, boolean terminal) {
        this(err, terminal, System::nanoTime);
        long every = terminal ? TERMINAL_EVERY_MS : ELSEWHERE_EVERY_MS;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        tell();
                    }
                },
                every,
                every);
    }

    /** One that tells only when it is asked to. */
    ProgressLine(PrintStream err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /** A stage of which nobody knows how far it is. */
    public void stage(String name) {
        stage(name, UNKNOWN, UNKNOWN, UNCOUNTED);
    }

    /** A stage in which articles are not counted. */
    public void stage(String name, LongSupplier done, LongSupplier whole) {
        stage(name, done, whole, UNCOUNTED);
    }

    /**
     * Begins a stage.
     *
     * @param done tells how much of it is done
     * @param whole tells how much it is, or 0
     * @param items tells how many articles are done
     */
    public synchronized void stage(String name, LongSupplier done, LongSupplier whole, LongSupplier items) {
        stage = new Stage(name, done, whole, items, nanos.getAsLong());
        if (terminal) {
            tell();
        }
    }

    synchronized void tell() {
        if (stage == null) {
            return;
        }
        double seconds = Math.max(1, nanos.getAsLong() - stage.began) / 1e9;
        ProgressText text = new ProgressText(
                stage.name, stage.done.getAsLong(), stage.whole.getAsLong(), stage.items.getAsLong(), seconds);
        err.print(terminal ? "\r\033[K" + text.bar() : text.line() + System.lineSeparator());
        err.flush();
    }

    /** Says something else in a line of its own, beside which the bar goes on. */
    public synchronized void say(String line) {
        wipe();
        err.println(line);
        if (terminal) {
            tell();
        }
    }

    private void wipe() {
        if (terminal && stage != null) {
            err.print("\r\033[K");
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        timer.cancel();
        wipe();
        stage = null;
    }
}
