package org.mineralwatch.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Notices a stage that has work before it and does none: "no progress while there is lag". */
public final class Progress {
    private final Clock clock;
    private final Duration patience;
    private double processed = -1;
    private Instant lastMove;

    /**
     * @param clock tells how long nothing moved
     * @param patience how long a stage may stand still before work
     */
    public Progress(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        this.lastMove = clock.instant();
    }

    /**
     * Takes a reading.
     *
     * @param processedSoFar records processed since the start
     * @param lag records that wait
     * @return whether the stage stands still before work for longer than its patience
     */
    public synchronized boolean stuck(double processedSoFar, double lag) {
        boolean moved = processedSoFar != processed;
        processed = processedSoFar;
        if (moved || lag <= 0) {
            lastMove = clock.instant();
        }
        return lastMove.plus(patience).isBefore(clock.instant());
    }
}
