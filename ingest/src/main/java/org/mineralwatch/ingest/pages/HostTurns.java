package org.mineralwatch.ingest.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Gives each host one request at a time, with a pause after it. */
final class HostTurns {
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Wait wait;
    private final Map<String, Turn> turns = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Turn> eldest) {
            return size() > MOST;
        }
    };

    /** Lets time go by. */
    interface Wait {
        void sleep(Duration duration) throws InterruptedException;
    }

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private volatile Instant freeAt = Instant.MIN;
    }

    HostTurns(Clock clock, Wait wait) {
        this.clock = clock;
        this.wait = wait;
    }

    /**
     * Makes a request when it is its host's turn.
     *
     * @param host whose
     * @param pause how long the host is left alone afterwards
     * @param request what to do
     */
    <T> T take(String host, Duration pause, Supplier<T> request) throws InterruptedException {
        Turn turn = turn(host);
        turn.lock.lockInterruptibly();
        try {
            Instant now = clock.instant();
            if (turn.freeAt.isAfter(now)) {
                wait.sleep(Duration.between(now, turn.freeAt));
            }
            T answer = request.get();
            turn.freeAt = clock.instant().plus(pause);
            return answer;
        } finally {
            turn.lock.unlock();
        }
    }

    /** Notes that a host was asked just now by somebody else. */
    void asked(String host, Duration pause) {
        turn(host).freeAt = clock.instant().plus(pause);
    }

    private Turn turn(String host) {
        synchronized (turns) {
            return turns.computeIfAbsent(host, name -> new Turn());
        }
    }
}
