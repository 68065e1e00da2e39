package org.mineralwatch.processor.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Goes through a store in slices, in the order of its keys and then from the beginning again. A start begins at the beginning: what
 * is visited depends on no earlier visit.
 *
 * @param <V> what the store holds
 */
final class Slices<V> {
    private static final String BEGINNING = null;

    private final KeyValueStore<String, V> store;
    private final int size;
    private String from = BEGINNING;

    /** @param size how much a slice may cost, in entries */
    Slices(KeyValueStore<String, V> store, int size) {
        this.store = store;
        this.size = size;
    }

    /**
     * Visits the next slice.
     *
     * @param visitor may change the store; says what the visit of an entry cost, in entries
     */
    void next(ToIntFunction<KeyValue<String, V>> visitor) {
        List<KeyValue<String, V>> slice = read();
        from = slice.size() < size ? BEGINNING : slice.get(size - 1).key + '\0';
        int cost = 0;
        for (KeyValue<String, V> entry : slice) {
            if (cost >= size) {
                from = entry.key;
                return;
            }
            cost += visitor.applyAsInt(entry);
        }
    }

    private List<KeyValue<String, V>> read() {
        List<KeyValue<String, V>> slice = new ArrayList<>();
        try (KeyValueIterator<String, V> rest = store.range(from, null)) {
            while (slice.size() < size && rest.hasNext()) {
                KeyValue<String, V> entry = rest.next();
                if (entry.value != null) { // else it could not be read
                    slice.add(entry);
                }
            }
        }
        return slice;
    }
}
