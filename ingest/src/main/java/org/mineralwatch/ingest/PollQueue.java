package org.mineralwatch.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.mineralwatch.news.CanonicalAddress;

/**
 * Whose turn it is: feeds in the order in which they are due, one at a time of each host, with a pause between two of one host.
 * Knows no clock and does no I/O; used by one thread.
 */
final class PollQueue {
    private final Duration pause;
    private final Map<String, Turn> turns = new HashMap<>();
    private final PriorityQueue<Turn> byTime = new PriorityQueue<>(Comparator.comparing(Turn::due));
    private final Map<String, Boolean> wantedInFlight = new HashMap<>();
    private final Map<String, Host> hosts = new HashMap<>();

    PollQueue(Duration pause) {
        this.pause = pause;
    }

    /** A feed's next turn; only the newest of a feed counts, so the queues are cleared lazily. */
    private record Turn(String address, Instant due) {}

    /** What one host allows. */
    private static final class Host {
        private final Deque<Turn> waiting = new ArrayDeque<>();
        private Instant freeAt = Instant.MIN;
    }

    /** Gives a feed its next turn, in place of any other. */
    void put(String address, Instant due) {
        Turn turn = new Turn(address, due);
        turns.put(address, turn);
        byTime.add(turn);
    }

    /** Takes a feed out; a poll of it that is under way is no longer wanted. */
    void remove(String address) {
        turns.remove(address);
        wantedInFlight.replace(address, false);
    }

    /** The next feed that may be polled now; its host is busy until {@link #done}. */
    Optional<String> next(Instant now) {
        while (!byTime.isEmpty() && !byTime.peek().due.isAfter(now)) {
            Turn turn = byTime.poll();
            if (turns.get(turn.address) != turn) {
                // it may have been the one that its host's queue waits behind
                wakeNext(host(turn.address));
            } else if (mayGo(turn, now)) {
                turns.remove(turn.address);
                wantedInFlight.put(turn.address, true);
                return Optional.of(turn.address);
            }
        }
        return Optional.empty();
    }

    private boolean mayGo(Turn turn, Instant now) {
        Host host = host(turn.address);
        boolean free = !host.freeAt.isAfter(now);
        if (free) {
            host.freeAt = Instant.MAX;
        } else if (host.freeAt == Instant.MAX) {
            host.waiting.add(turn);
        } else {
            put(turn.address, host.freeAt);
        }
        return free;
    }

    /** A poll ended; returns whether its feed is still wanted. */
    boolean done(String address, Instant now) {
        boolean wanted = Boolean.TRUE.equals(wantedInFlight.remove(address));
        Host host = host(address);
        host.freeAt = now.plus(pause);
        wakeNext(host);
        return wanted;
    }

    private void wakeNext(Host host) {
        if (host.freeAt == Instant.MAX) {
            return;
        }
        Turn next = host.waiting.poll();
        while (next != null && turns.get(next.address) != next) {
            next = host.waiting.poll();
        }
        if (next != null) {
            put(next.address, host.freeAt);
        }
    }

    int inFlight() {
        return wantedInFlight.size();
    }

    private Host host(String address) {
        return hosts.computeIfAbsent(CanonicalAddress.hostOf(address), name -> new Host());
    }
}
