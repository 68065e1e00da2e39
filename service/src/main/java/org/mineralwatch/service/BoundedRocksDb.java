package org.mineralwatch.service;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One memory limit for all state stores of a process, however many tasks it has; by default each store alone would take a
 * 50 MB block cache and 48 MB of write buffers outside the heap.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    /** Bytes for blocks, indexes, filters and write buffers together. */
    private static final long TOTAL_BYTES = 64L << 20;

    private static final long WRITE_BUFFER_BYTES = 24L << 20;

    static {
        RocksDB.loadLibrary(); // which the stores would do later
    }

    private static final Cache CACHE = new LRUCache(TOTAL_BYTES, -1, false, 0.1);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);

    /** Shows how much of the limit is taken. */
    static void register(Metrics metrics) {
        metrics.sharedGauge(
                "state.memory.bytes", "Memory of all state stores: blocks, indexes and write buffers", CACHE::getUsage);
        metrics.sharedGauge("state.memory.limit.bytes", "What that is held to", () -> TOTAL_BYTES);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(4L << 20);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        // cache and write buffers are shared by all stores and live as long as the process
    }
}
