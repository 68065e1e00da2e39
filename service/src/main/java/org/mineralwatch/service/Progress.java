package org.mineralwatch.service;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Notices a stage that has work before it and does none: "no progress while there is lag". It looks at readings only, however seldom
 * somebody asks, and at a clock that nobody sets.
 */
public final class Progress {
    private final LongSupplier nanos;
    private final Duration patience;
    private double done = -1;
    private boolean standing;
    private long since;

    /** @param patience how long a stage may stand still before work */
    public Progress(Duration patience) {
        this(patience, System::nanoTime);
    }

    /** @param nanos tells how long nothing moved */
    public Progress(Duration patience, LongSupplier nanos) {
        this.nanos = nanos;
        this.patience = patience;
    }

    /**
     * Takes a reading.
     *
     * @param doneSoFar what was done since the start
     * @param waiting what is still to be done
     * @return whether the stage stands still before work for longer than its patience
     */
    public synchronized boolean stuck(double doneSoFar, double waiting) {
        long now = nanos.getAsLong();
        boolean moved = doneSoFar != done;
        done = doneSoFar;
        if (moved || !standing) {
            since = now;
        }
        standing = waiting > 0;
        return standing && now - since > patience.toNanos();
    }
}
