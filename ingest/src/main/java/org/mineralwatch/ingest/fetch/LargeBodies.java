package org.mineralwatch.ingest.fetch;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Room for large bodies: however many servers send all they can at once, few such bodies stand in memory together. Small ones, as
 * nearly all are, need no leave.
 */
final class LargeBodies {
    /** A body up to this size is small: sixteen of them together are as large as one at the limit. */
    static final int SMALL = 1 << 20;

    /** While it is read, a document takes some ten times its size. */
    private static final int SHARE_OF_HEAP = 16;

    private static final int LOOK_MILLIS = 50;

    private final Semaphore places;

    LargeBodies(int most) {
        this.places = new Semaphore(most, true);
    }

    /** As many as fit a sixteenth of a heap, and one at least. */
    static LargeBodies forHeap(long heapBytes, int bodyBytes) {
        return new LargeBodies((int) Math.max(1, Math.min(16, heapBytes / SHARE_OF_HEAP / bodyBytes)));
    }

    Place place() {
        return new Place();
    }

    /** The place of one fetch, taken when it needs one; given back when it is closed. Used by one thread. */
    final class Place implements AutoCloseable {
        private boolean taken;

        /** Waits for a place, unless it is given up. */
        void take(BooleanSupplier givenUp) throws IOException {
            try {
                while (!taken) {
                    if (givenUp.getAsBoolean()) {
                        throw new IOException("given up while other large bodies were read");
                    }
                    taken = places.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while other large bodies were read", e);
            }
        }

        @Override
        public void close() {
            if (taken) {
                taken = false;
                places.release();
            }
        }
    }
}
