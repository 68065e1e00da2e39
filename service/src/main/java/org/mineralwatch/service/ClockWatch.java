package org.mineralwatch.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Notices when somebody sets the clock of this machine: what was planned by it, or measures by it, is then to begin anew. */
public final class ClockWatch {
    /** No clock that is kept right is moved by so much at once. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Instant begun;
    private final long begunNanos;

    /**
     * Watches from now on.
     *
     * @param clock that may be set
     * @param nanos time that nobody sets, as {@link System#nanoTime}
     */
    public ClockWatch(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.begun = clock.instant();
        this.begunNanos = nanos.getAsLong();
    }

    /** By how much the clock was set, ahead or (below zero) back, if it was. */
    public Optional<Duration> jump() {
        Duration off = Duration.between(begun.plusNanos(nanos.getAsLong() - begunNanos), clock.instant());
        return off.abs().compareTo(TOLERANCE) > 0 ? Optional.of(off) : Optional.empty();
    }
}
