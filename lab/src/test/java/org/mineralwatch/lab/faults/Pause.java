package org.mineralwatch.lab.faults;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Faults last for a time; there is nothing to wait for but that. */
final class Pause {
    private Pause() {}

    static void between(Random random, int leastMillis, int mostMillis) throws InterruptedException {
        new CountDownLatch(1).await(leastMillis + random.nextInt(mostMillis - leastMillis), TimeUnit.MILLISECONDS);
    }

    /** Until {@link System#nanoTime} says so, if that is still to come. */
    static void until(long nanos) throws InterruptedException {
        new CountDownLatch(1).await(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
}
