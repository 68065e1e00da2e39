package org.mineralwatch.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish that a thread end: the thread rests on it between its steps, whoever closes it makes the wish and waits. */
public final class Ending {
    private final CountDownLatch wished = new CountDownLatch(1);

    /** Rests for a time, less when the end is wished; returns whether it is. An interrupted thread is to end, too. */
    public boolean within(Duration rest) {
        try {
            return wished.await(rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Makes the wish and waits for the thread, but not for ever. */
    public void of(Thread thread, Duration patience) {
        wished.countDown();
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
