package org.mineralwatch.sink.atom;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Renews documents about once a second, however fast alerts come. */
final class Renewal {
    private final long nanos;
    private final LongSupplier clock;
    private long next;

    /** @param clock in nanoseconds, from anywhere */
    Renewal(Duration every, LongSupplier clock) {
        this.nanos = every.toNanos();
        this.clock = clock;
        this.next = clock.getAsLong();
    }

    boolean due() {
        return clock.getAsLong() - next >= 0;
    }

    /** Everything is written; the next turn begins a while from now. */
    void done() {
        next = clock.getAsLong() + nanos;
    }
}
