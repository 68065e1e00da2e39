package org.mineralwatch.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Whose turn it is: feeds in the order in which they are due, one at a time of each host, with a pause between two of one host. A
 * feed may need several hosts, when one sends it on to another. Knows no clock and does no I/O; used by one thread.
 */
final class PollQueue {
    private static final Instant BUSY = Instant.MAX;

    private final Duration pause;
    private final Map<String, Turn> turns = new HashMap<>();
    private final PriorityQueue<Turn> byTime =
            new PriorityQueue<>(Comparator.comparing(Turn::look).thenComparing(Turn::due));
    private final Map<String, Flight> flights = new HashMap<>();
    private final Map<String, Host> hosts = new HashMap<>();

    PollQueue(Duration pause) {
        this.pause = pause;
    }

    /**
     * A feed's next turn; only the newest of a feed counts, so the queues are cleared lazily.
     *
     * @param due its place among those that wait for one host
     * @param look when its hosts may be free
     */
    private record Turn(String address, Set<String> hosts, Instant due, Instant look) {}

    /** A poll under way. */
    private record Flight(Turn turn, boolean wanted) {}

    /** What one host allows: of those that wait for it the one that was due first is woken, alone. */
    private static final class Host {
        private final PriorityQueue<Turn> waiting = new PriorityQueue<>(Comparator.comparing(Turn::due));
        private Turn woken;
        private Instant freeAt = Instant.MIN;
        private Instant quietUntil = Instant.MIN;

        void freeFrom(Instant time) {
            freeAt = time.isAfter(quietUntil) ? time : quietUntil;
        }
    }

    /** Gives a feed its next turn, in place of any other; {@code needed} are the hosts that it asks. */
    void put(String address, Set<String> needed, Instant due) {
        put(new Turn(address, needed, due, due));
    }

    private Turn put(Turn turn) {
        turns.put(turn.address, turn);
        byTime.add(turn);
        return turn;
    }

    private boolean stands(Turn turn) {
        return turn != null && turns.get(turn.address) == turn;
    }

    /** Takes a feed out; a poll of it that is under way is no longer wanted. */
    void remove(String address) {
        turns.remove(address);
        flights.computeIfPresent(address, (same, flight) -> new Flight(flight.turn, false));
    }

    /** Leaves hosts alone until a time. */
    void rest(Set<String> resting, Instant until) {
        for (String name : resting) {
            Host host = host(name);
            host.quietUntil = host.quietUntil.isAfter(until) ? host.quietUntil : until;
            if (host.freeAt != BUSY) {
                host.freeFrom(host.freeAt);
            }
        }
    }

    /** The next feed that may be polled now; its hosts are busy until {@link #done}. */
    Optional<String> next(Instant now) {
        while (!byTime.isEmpty() && !byTime.peek().look.isAfter(now)) {
            Turn turn = byTime.poll();
            List<Host> needed = turn.hosts.stream().map(this::host).toList();
            needed.stream().filter(host -> host.woken == turn).forEach(host -> host.woken = null);
            if (stands(turn) && mayGo(turn, needed, now)) {
                turns.remove(turn.address);
                flights.put(turn.address, new Flight(turn, true));
                return Optional.of(turn.address);
            }
            // it does not go, be it stale or held up by one of them: others may
            needed.forEach(this::wakeNext);
        }
        return Optional.empty();
    }

    private boolean mayGo(Turn turn, List<Host> needed, Instant now) {
        for (Host host : needed) {
            if (host.freeAt.isAfter(now)) {
                host.waiting.add(turn);
                return false;
            }
        }
        needed.forEach(host -> host.freeAt = BUSY);
        return true;
    }

    /** A poll ended; returns whether its feed is still wanted. */
    boolean done(String address, Instant now) {
        Flight flight = flights.remove(address);
        for (String name : flight.turn.hosts) {
            Host host = host(name);
            host.freeFrom(now.plus(pause));
            wakeNext(host);
        }
        return flight.wanted;
    }

    private void wakeNext(Host host) {
        if (host.freeAt == BUSY || stands(host.woken)) {
            return;
        }
        Turn next = host.waiting.poll();
        while (next != null && !stands(next)) {
            next = host.waiting.poll();
        }
        host.woken = next == null ? null : put(new Turn(next.address, next.hosts, next.due, host.freeAt));
    }

    int inFlight() {
        return flights.size();
    }

    /** When there may be something to do, if anything waits. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable(byTime.peek()).map(Turn::look);
    }

    private Host host(String name) {
        return hosts.computeIfAbsent(name, unknown -> new Host());
    }
}
