package org.mineralwatch.service;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Notices a loop that does not come round any more, because its thread has died or hangs. It looks at a clock that nobody sets. */
public final class Turns {
    private final Duration patience;
    private final LongSupplier nanos;
    private volatile boolean expected;
    private volatile long last;

    /** @param patience how long a turn may take */
    public Turns(Duration patience) {
        this(patience, System::nanoTime);
    }

    /** @param nanos tells how long a turn takes */
    public Turns(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
    }

    /** A turn begins, and another is expected. */
    public void next() {
        last = nanos.getAsLong();
        expected = true;
    }

    /** What begins now may take any time, or nothing more will come. */
    public void rest() {
        expected = false;
    }

    /** How a room is whose loop this is: what it says itself, unless the loop stands still. */
    public Health of(Health said) {
        long seconds = Duration.ofNanos(nanos.getAsLong() - last).toSeconds();
        return expected && !(said instanceof Health.Failed) && seconds > patience.toSeconds()
                ? new Health.Failed(
                        "no progress: its loop has stood still for " + seconds + " s; it last said: " + said.detail())
                : said;
    }
}
