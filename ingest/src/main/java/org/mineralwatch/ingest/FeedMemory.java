package org.mineralwatch.ingest;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /**
     * A feed, of which the definition or the state may be unknown yet.
     *
     * @param partition of the topic {@code feeds}
     * @param definition or null
     * @param state or null
     */
    record Known(int partition, FeedDefinition definition, FeedState state) {
        boolean polled() {
            return definition != null && !definition.paused();
        }
    }

    void define(int partition, String address, FeedDefinition definition) {
        feeds.merge(
                address,
                new Known(partition, definition, null),
                (old, added) -> new Known(partition, definition, old.state));
    }

    void remember(int partition, String address, FeedState state) {
        feeds.merge(
                address,
                new Known(partition, null, state),
                (old, added) -> new Known(partition, old.definition, state));
    }

    /** Takes over a state that was committed. */
    void remember(FeedState next) {
        feeds.computeIfPresent(next.address(), (address, old) -> new Known(old.partition, old.definition, next));
    }

    /** Forgets everything of a partition; returns the feeds that stood in it. */
    Set<String> forget(int partition) {
        Set<String> lost = addresses(known -> known.partition == partition);
        lost.forEach(feeds::remove);
        return lost;
    }

    /** Forgets everything. */
    void clear() {
        feeds.clear();
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
        return feeds.values().stream().filter(Known::polled).count();
    }

    /** How many of them failed at their last poll. */
    long failing() {
        return feeds.values().stream()
                .filter(Known::polled)
                .filter(known -> known.state != null && known.state.polls().failures() > 0)
                .count();
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
                .filter(state -> state != null
                        && Habit.silent(state.pace().gap(), state.polls().lastNew(), now))
                .count();
    }
}
