package org.mineralwatch.app.wiring;

import java.util.List;
import java.util.Optional;
import org.mineralwatch.service.Health;
import org.mineralwatch.service.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    /** Why a room may not work, in Kafka's eyes; nothing while all may. */
    public Optional<String> refused() {
        return firstToLast.stream()
                .map(Room::health)
                .filter(Health.Refused.class::isInstance)
                .map(Health::detail)
                .findFirst();
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
