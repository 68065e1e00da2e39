package org.mineralwatch.processor.topology;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.CommitCallback;
import org.apache.kafka.streams.processor.StateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.mineralwatch.processor.story.Telling;
import org.mineralwatch.service.StateSerde;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each article says under each of its subjects, and what follows from it: the stories, in memory. What is restored is grouped as
 * it comes, so a standby has the stories of its articles at hand and goes on at once when it takes over; what lies in the folder of an
 * earlier life is grouped when it is first asked for. Who puts something in puts it into the {@link Groupings} as well.
 */
final class GroupingStore implements KeyValueStore<Bytes, byte[]>, BatchingStateRestoreCallback {
    static final String NAME = "story-articles";

    private static final Logger LOG = LoggerFactory.getLogger(GroupingStore.class);
    private static final Serde<Telling> VALUES = new StateSerde<>(Telling.class);
    private static final int AT_ONCE = 1_000;

    private final KeyValueStore<Bytes, byte[]> kept;
    private final Deserializer<String> keys = Serdes.String().deserializer();
    private final Deserializer<Telling> values = VALUES.deserializer();

    /** Null until what is kept has been grouped. */
    private Groupings groupings;

    private TaskId task;

    GroupingStore(KeyValueStore<Bytes, byte[]> kept) {
        this.kept = kept;
    }

    /** Makes such stores on disk. */
    static StoreBuilder<KeyValueStore<String, Telling>> builder() {
        return Stores.keyValueStoreBuilder(new Supplier(Stores.persistentKeyValueStore(NAME)), Serdes.String(), VALUES);
    }

    private record Supplier(KeyValueBytesStoreSupplier kept) implements KeyValueBytesStoreSupplier {
        @Override
        public String name() {
            return kept.name();
        }

        @Override
        public KeyValueStore<Bytes, byte[]> get() {
            return new GroupingStore(kept.get());
        }

        @Override
        public String metricsScope() {
            return kept.metricsScope();
        }
    }

    /** What is kept in such a store, grouped; whoever changes the one is to change the other. */
    static Groupings groupings(KeyValueStore<String, Telling> store) {
        return store.query(new ForGroupings(), PositionBound.unbounded(), new QueryConfig(false))
                .getResult();
    }

    /** Asks for what is grouped, through the layers that Kafka Streams puts around a store. */
    private record ForGroupings() implements Query<Groupings> {}

    @Override
    @SuppressWarnings("unchecked") // a query is asked by its result's type
    public <R> QueryResult<R> query(Query<R> query, PositionBound bound, QueryConfig config) {
        return query instanceof ForGroupings
                ? (QueryResult<R>) QueryResult.forResult(grouped())
                : kept.query(query, bound, config);
    }

    private Groupings grouped() {
        if (groupings == null) {
            groupings = new Groupings();
            group();
        }
        return groupings;
    }

    private void group() {
        long begun = System.nanoTime();
        long count = 0;
        List<KeyValue<String, Telling>> some = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = kept.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> entry = all.next();
                some.add(read(entry.key, entry.value));
                count++;
                if (some.size() == AT_ONCE || !all.hasNext()) {
                    groupings.restore(some);
                    some.clear();
                }
            }
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        LOG.info("task {}: the {} articles that were kept are grouped, in {} ms", task, count, taken.toMillis());
    }

    private KeyValue<String, Telling> read(Bytes key, byte[] value) {
        return KeyValue.pair(keys.deserialize(NAME, key.get()), values.deserialize(NAME, value));
    }

    @Override
    public void restore(byte[] key, byte[] value) {
        restoreAll(List.of(KeyValue.pair(key, value)));
    }

    @Override
    public void restoreAll(Collection<KeyValue<byte[], byte[]>> records) {
        Groupings before = grouped();
        Map<Bytes, byte[]> last = new LinkedHashMap<>();
        records.forEach(entry -> last.put(Bytes.wrap(entry.key), entry.value));
        last.forEach(kept::put);
        before.restore(last.entrySet().stream()
                .map(entry -> read(entry.getKey(), entry.getValue()))
                .toList());
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        groupings = null;
        task = context.taskId();
        kept.init(new RestoredHere(context), root);
    }

    @Override
    public void close() {
        groupings = null;
        kept.close();
    }

    /** Has what is restored come to this store, and not past it to the one on disk. */
    private final class RestoredHere implements StateStoreContext {
        private final StateStoreContext context;

        RestoredHere(StateStoreContext context) {
            this.context = context;
        }

        @Override
        public void register(StateStore store, StateRestoreCallback restoring) {
            register(store, restoring, () -> {});
        }

        @Override
        public void register(StateStore store, StateRestoreCallback restoring, CommitCallback committing) {
            context.register(store, GroupingStore.this, committing);
        }

        @Override
        public String applicationId() {
            return context.applicationId();
        }

        @Override
        public TaskId taskId() {
            return context.taskId();
        }

        @Override
        public Optional<RecordMetadata> recordMetadata() {
            return context.recordMetadata();
        }

        @Override
        public Serde<?> keySerde() {
            return context.keySerde();
        }

        @Override
        public Serde<?> valueSerde() {
            return context.valueSerde();
        }

        @Override
        public File stateDir() {
            return context.stateDir();
        }

        @Override
        public StreamsMetrics metrics() {
            return context.metrics();
        }

        @Override
        public Map<String, Object> appConfigs() {
            return context.appConfigs();
        }

        @Override
        public Map<String, Object> appConfigsWithPrefix(String prefix) {
            return context.appConfigsWithPrefix(prefix);
        }
    }

    @Override
    public String name() {
        return kept.name();
    }

    @Override
    public boolean persistent() {
        return kept.persistent();
    }

    @Override
    public boolean isOpen() {
        return kept.isOpen();
    }

    @Override
    @SuppressWarnings("deprecation") // asked by Kafka Streams as long as it keeps offsets elsewhere, too
    public boolean managesOffsets() {
        return kept.managesOffsets();
    }

    @Override
    public Long committedOffset(TopicPartition partition) {
        return kept.committedOffset(partition);
    }

    @Override
    public void commit(Map<TopicPartition, Long> offsets) {
        kept.commit(offsets);
    }

    @Override
    public Position getPosition() {
        return kept.getPosition();
    }

    @Override
    public void put(Bytes key, byte[] value) {
        kept.put(key, value);
    }

    @Override
    public byte[] putIfAbsent(Bytes key, byte[] value) {
        return kept.putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        kept.putAll(entries);
    }

    @Override
    public byte[] delete(Bytes key) {
        return kept.delete(key);
    }

    @Override
    public byte[] get(Bytes key) {
        return kept.get(key);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        return kept.range(from, to);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return kept.all();
    }

    @Override
    public long approximateNumEntries() {
        return kept.approximateNumEntries();
    }
}
