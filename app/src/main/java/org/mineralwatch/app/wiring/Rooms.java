package org.mineralwatch.app.wiring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rooms of a process, started from the last to the first, so that what moves finds somebody, and closed from the first to the last. */
public final class Rooms implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    private final List<Room> firstToLast;

    /** @param firstToLast the rooms in the order in which news moves through them */
    public Rooms(List<Room> firstToLast) {
        this.firstToLast = List.copyOf(firstToLast);
    }

    public List<Room> all() {
        return firstToLast;
    }

    /** How all of them are at this moment. */
    public Look look() {
        Map<Room, Health> healths = new LinkedHashMap<>();
        firstToLast.forEach(room -> healths.put(room, room.health()));
        return new Look(healths);
    }

    /** How rooms are at a moment, from the first to the last. */
    public record Look(Map<Room, Health> healths) {
        /** Why a room may not work, in Kafka's eyes; nothing while all may. */
        public Optional<String> refused() {
            return healths.values().stream()
                    .filter(Health.Refused.class::isInstance)
                    .map(Health::detail)
                    .findFirst();
        }

        /** Which of those that carry the news has failed and why; nothing while all of them may recover. */
        public Optional<String> failed() {
            return healths.entrySet().stream()
                    .filter(one -> one.getKey().vital() && one.getValue() instanceof Health.Failed)
                    .map(one -> one.getKey().name() + " has failed: "
                            + one.getValue().detail())
                    .findFirst();
        }
    }

    public void start() {
        for (int i = firstToLast.size() - 1; i >= 0; i--) {
            firstToLast.get(i).start();
        }
    }

    @Override
    public void close() {
        for (Room room : firstToLast) {
            try {
                room.close();
            } catch (RuntimeException e) {
                LOG.warn("{} did not end cleanly: {}", room.name(), e.toString());
            }
        }
    }
}
