package org.mineralwatch.app.tag;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on pieces side by side and hands the results on in the order of the pieces. What waits is bounded, so that memory stays
 * flat however fast pieces come.
 */
public final class InOrder<P, R> implements AutoCloseable {
    /** Pieces in work or waiting, for each thread. */
    private static final int AHEAD = 3;

    /** Takes a result. */
    public interface Sink<R> {
        void take(R result) throws IOException;
    }

    private final Function<P, R> work;
    private final Sink<R> sink;
    private final int most;
    private final ExecutorService threads;
    private final Queue<Future<R>> waiting = new ArrayDeque<>();

    /**
     * @param threads that work
     * @param work done on each piece, on several threads at once
     * @param sink takes the results, on the thread that adds the pieces
     */
    public InOrder(int threads, Function<P, R> work, Sink<R> sink) {
        this.work = work;
        this.sink = sink;
        this.most = threads * AHEAD;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /** Takes a piece, and hands on what is ready; waits while too much is under way. */
    public void add(P piece) throws IOException {
        while (waiting.size() >= most || !waiting.isEmpty() && waiting.peek().isDone()) {
            handOn();
        }
        waiting.add(threads.submit(() -> work.apply(piece)));
    }

    /** Waits for all results. */
    public void finish() throws IOException {
        while (!waiting.isEmpty()) {
            handOn();
        }
    }

    private void handOn() throws IOException {
        try {
            sink.take(waiting.remove().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
