package org.mineralwatch.service;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Notices what fails again and again though it is begun anew each time. */
final class Relapses {
    private final int most;
    private final Duration within;
    private final LongSupplier nanos;
    private final Deque<Long> times = new ArrayDeque<>();
    private String cause;

    /**
     * @param most so many failures are still bearable
     * @param within such a time
     * @param nanos tells when they are
     */
    Relapses(int most, Duration within, LongSupplier nanos) {
        this.most = most;
        this.within = within;
        this.nanos = nanos;
    }

    synchronized void failed(Throwable why) {
        times.add(nanos.getAsLong());
        cause = why.toString();
        if (times.size() > most + 1) {
            times.remove();
        }
    }

    /** Whether it has failed more often than bearable, not long ago. */
    synchronized boolean hopeless() {
        return times.size() > most && nanos.getAsLong() - times.getFirst() <= within.toNanos();
    }

    /** Why it failed the last time. */
    synchronized String cause() {
        return cause;
    }
}
