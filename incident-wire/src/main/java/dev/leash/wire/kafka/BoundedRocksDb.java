package dev.leash.wire.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all stores of a process together; the default would take some hundred
 * megabytes for a handful of stores.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 64L * 1024 * 1024;
    private static final long ALL_WRITE_BUFFERS_BYTES = 32L * 1024 * 1024;
    private static final long WRITE_BUFFER_BYTES = 8L * 1024 * 1024;
    private static final int WRITE_BUFFERS = 2;

    /** The default: number of shards by capacity. */
    private static final int SHARDS_BY_CAPACITY = -1;

    /** Part of the cache reserved for indexes and filters, which every lookup needs. */
    private static final double FOR_INDEXES_AND_FILTERS = 0.25;

    /** Memtables count as part of the cache. */
    private static final Cache CACHE =
            new LRUCache(CACHE_BYTES, SHARDS_BY_CAPACITY, false, FOR_INDEXES_AND_FILTERS);

    private static final WriteBufferManager WRITE_BUFFER_MANAGER =
            new WriteBufferManager(ALL_WRITE_BUFFERS_BYTES, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITE_BUFFER_MANAGER);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
    }

    @Override
    public void close(String storeName, Options options) {
        // Nothing was opened for this store alone; the shared objects stay in use.
    }
}
