package org.mineralwatch.sink.copy;

import java.time.Duration;

/** Says when something is due that is done now and then. */
public final class Every {
    private final long nanos;
    private long last;

    public Every(Duration duration) {
        this.nanos = duration.toNanos();
        this.last = System.nanoTime() - nanos;
    }

    /** Whether it is due; if so, the time until the next begins now. */
    public boolean due() {
        long now = System.nanoTime();
        if (now - last < nanos) {
            return false;
        }
        last = now;
        return true;
    }
}
