package org.mineralwatch.service;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.mineralwatch.news.JsonSerde;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What state stores keep, as JSON. Whoever may write on a changelog can put anything into a store when it is next restored: an entry
 * that cannot be read is as if it were not there, is told of and counted, and costs nothing but itself. It stays on the changelog.
 *
 * @param type what each entry is
 * @param <T> what each entry is
 */
public record StateSerde<T>(Class<T> type) implements Serde<T> {
    private static final Logger LOG = LoggerFactory.getLogger(StateSerde.class);
    private static final LongAdder PASSED_OVER = new LongAdder();
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    @Override
    public Serializer<T> serializer() {
        return new JsonSerde<>(type).serializer();
    }

    @Override
    public Deserializer<T> deserializer() {
        Deserializer<T> strict = new JsonSerde<>(type).deserializer();
        return (changelog, bytes) -> {
            try {
                return strict.deserialize(changelog, bytes);
            } catch (SerializationException e) {
                passOver(changelog, e.getMessage());
                return null;
            }
        };
    }

    /**
     * Counts an entry that is passed over, and tells of the first one of each changelog.
     *
     * @param changelog where it came from
     * @param why what it is or is not
     */
    public static void passOver(String changelog, String why) {
        PASSED_OVER.increment();
        if (TOLD.add(changelog)) {
            LOG.error(
                    "an entry of {} is passed over, as are all like it: {}; who but this room may write there?",
                    changelog,
                    why);
        }
    }

    static void register(Metrics metrics) {
        metrics.sharedCounted(
                "state.passed.over", "Times that a kept entry was read which was none", PASSED_OVER::doubleValue);
    }
}
