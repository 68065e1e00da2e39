package org.mineralwatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.net.InetAddressUtils;

/**
 * Looks names up within a deadline. The system's own look-up cannot be broken off: one that hangs is given up together with its
 * thread, and there are only so many of those.
 */
final class Lookups implements AutoCloseable {
    private static final long IDLE_SECONDS = 30;

    private final Duration limit;
    private final ThreadPoolExecutor threads;

    /**
     * @param most that are under way at once
     * @param limit how long each is waited for
     */
    Lookups(int most, Duration limit) {
        this.limit = limit;
        this.threads = new ThreadPoolExecutor(
                0,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> daemon(task, "name-look-up"));
    }

    InetAddress[] resolve(String host) throws UnknownHostException {
        if (InetAddressUtils.isIPv4(host) || InetAddressUtils.isIPv6(host)) {
            return InetAddress.getAllByName(host);
        }
        try {
            return within(threads.submit(() -> InetAddress.getAllByName(host)), host);
        } catch (RejectedExecutionException e) {
            throw new UnknownHostException(host + " was not looked up: too many look-ups hang");
        }
    }

    private InetAddress[] within(Future<InetAddress[]> lookup, String host) throws UnknownHostException {
        try {
            return lookup.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw new UnknownHostException(host + " was not found within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new UnknownHostException(host + " has no address");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + " was not looked up: interrupted");
        }
    }

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
