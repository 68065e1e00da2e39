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
import java.util.Set;

/**
 * Whose turn it is: feeds in the order in which they are due, one at a time of each host, with a pause between two of one host. A
 * feed may need several hosts, when one sends it on to another. Knows no clock and does no I/O; used by one thread.
 */
final class PollQueue {
    private static final Instant BUSY = Instant.MAX;

    private final Duration pause;
    private final Map<String, Turn> turns = new HashMap<>();
    private final PriorityQueue<Turn> byTime = new PriorityQueue<>(Comparator.comparing(Turn::due));
    private final Map<String, Flight> flights = new HashMap<>();
    private final Map<String, Host> hosts = new HashMap<>();

    PollQueue(Duration pause) {
        this.pause = pause;
    }

    /** A feed's next turn; only the newest of a feed counts, so the queues are cleared lazily. */
    private record Turn(String address, Set<String> hosts, Instant due) {
        Turn at(Instant later) {
            return new Turn(address, hosts, later);
        }
    }

    /** A poll under way. */
    private record Flight(Turn turn, boolean wanted) {}

    /** What one host allows. */
    private static final class Host {
        private final Deque<Turn> waiting = new ArrayDeque<>();
        private Instant freeAt = Instant.MIN;
        private Instant quietUntil = Instant.MIN;

        void freeFrom(Instant time) {
            freeAt = time.isAfter(quietUntil) ? time : quietUntil;
        }
    }

    /** Gives a feed its next turn, in place of any other; {@code needed} are the hosts that it asks. */
    void put(String address, Set<String> needed, Instant due) {
        put(new Turn(address, needed, due));
    }

    private void put(Turn turn) {
        turns.put(turn.address, turn);
        byTime.add(turn);
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
        while (!byTime.isEmpty() && !byTime.peek().due.isAfter(now)) {
            Turn turn = byTime.poll();
            if (turns.get(turn.address) != turn) {
                // it may have been the one that its host's queue waits behind
                turn.hosts.forEach(name -> wakeNext(host(name)));
            } else if (mayGo(turn, now)) {
                turns.remove(turn.address);
                flights.put(turn.address, new Flight(turn, true));
                return Optional.of(turn.address);
            }
        }
        return Optional.empty();
    }

    private boolean mayGo(Turn turn, Instant now) {
        Instant free = now;
        for (String name : turn.hosts) {
            Host host = host(name);
            if (host.freeAt == BUSY) {
                host.waiting.add(turn);
                turn.hosts.forEach(other -> wakeNext(host(other)));
                return false;
            }
            free = host.freeAt.isAfter(free) ? host.freeAt : free;
        }
        if (free.isAfter(now)) {
            put(turn.at(free));
            return false;
        }
        turn.hosts.forEach(name -> host(name).freeAt = BUSY);
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
        if (host.freeAt == BUSY) {
            return;
        }
        Turn next = host.waiting.poll();
        while (next != null && turns.get(next.address) != next) {
            next = host.waiting.poll();
        }
        if (next != null) {
            put(next.at(host.freeAt));
        }
    }

    int inFlight() {
        return flights.size();
    }

    /** When there may be something to do, if anything waits. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable(byTime.peek()).map(Turn::due);
    }

    private Host host(String name) {
        return hosts.computeIfAbsent(name, unknown -> new Host());
    }
}
