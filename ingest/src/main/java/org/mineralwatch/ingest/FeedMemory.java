package org.mineralwatch.ingest;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mineralwatch.news.FeedDefinition;
import org.mineralwatch.news.FeedState;

/**
 * What this instance knows of the feeds whose partitions it owns. Changed by the room's thread only, after a commit or from the
 * topic; read by any.
 */
final class FeedMemory {
    private final Map<String, Known> feeds = new ConcurrentHashMap<>();
    private final AtomicLong assigned = new AtomicLong();
    private final AtomicLong failing = new AtomicLong();

    /**
     * A feed, of which the definition or the state may be unknown yet.
     *
     * @param partition of the topic {@code feeds}
     * @param definition or null
     * @param state or null
     */
    record Known(int partition, FeedDefinition definition, FeedState state) {
        Known {
            state = state == null ? null : state.packed();
        }

        boolean polled() {
            return definition != null && !definition.paused();
        }

        boolean fails() {
            return state != null && state.polls().failures() > 0;
        }
    }

    void define(int partition, String address, FeedDefinition definition) {
        Known old = feeds.get(address);
        change(address, new Known(partition, definition, old == null ? null : old.state));
    }

    void remember(int partition, String address, FeedState state) {
        Known old = feeds.get(address);
        change(address, new Known(partition, old == null ? null : old.definition, state));
    }

    /** Takes over a state that was committed. */
    void remember(FeedState next) {
        Known old = feeds.get(next.address());
        if (old != null) {
            change(next.address(), new Known(old.partition, old.definition, next));
        }
    }

    /** Forgets everything of a partition; returns the feeds that stood in it. */
    Set<String> forget(int partition) {
        Set<String> lost = addresses(known -> known.partition == partition);
        lost.forEach(address -> change(address, null));
        return lost;
    }

    /** Forgets everything. */
    void clear() {
        Set.copyOf(feeds.keySet()).forEach(address -> change(address, null));
    }

    /** The counts are kept, since they are asked for at every turn and there may be thousands of feeds. */
    private void change(String address, Known next) {
        Known old = next == null ? feeds.remove(address) : feeds.put(address, next);
        assigned.addAndGet(polled(next) - polled(old));
        failing.addAndGet(fails(next) - fails(old));
    }

    private static int polled(Known known) {
        return known != null && known.polled() ? 1 : 0;
    }

    private static int fails(Known known) {
        return known != null && known.polled() && known.fails() ? 1 : 0;
    }

    /** The definition of a feed that is to be polled. */
    Optional<FeedDefinition> definition(String address) {
        return Optional.ofNullable(feeds.get(address)).filter(Known::polled).map(Known::definition);
    }

    FeedState state(String address) {
        Known known = feeds.get(address);
        return known == null || known.state == null ? FeedState.unseen(address) : known.state;
    }

    /** The feeds of a partition that are to be polled. */
    Set<String> polled(int partition) {
        return addresses(known -> known.partition == partition && known.polled());
    }

    private Set<String> addresses(Predicate<Known> wanted) {
        return feeds.entrySet().stream()
                .filter(feed -> wanted.test(feed.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How many feeds are polled from here. */
    long assigned() {
        return assigned.get();
    }

    /** How many of them failed at their last poll. */
    long failing() {
        return failing.get();
    }

    /** What the books of all feeds together cannot explain. */
    long remainder() {
        return feeds.values().stream()
                .filter(known -> known.state != null)
                .mapToLong(known -> Math.abs(known.state.books().remainder()))
                .sum();
    }

    /** The first feed whose books do not balance. */
    Optional<FeedState> unbalanced() {
        return feeds.values().stream()
                .map(Known::state)
                .filter(state -> state != null && !state.balances())
                .min(Comparator.comparing(FeedState::address));
    }

    /** How many feeds say nothing for much longer than they used to. */
    long silent(Instant now) {
        return feeds.values().stream()
                .filter(Known::polled)
                .map(Known::state)
                .filter(state -> state != null && Habit.silent(state, now))
                .count();
    }
}
