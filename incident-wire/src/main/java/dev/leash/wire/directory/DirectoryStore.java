package dev.leash.wire.directory;

import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The directory inside a Streams application: a global store that every task reads when it decides.
 * Each record is decoded once by each task, and again when it has changed: a schedule may have
 * thousands of rows, and is looked at for every incident. One thread at a time may use it.
 */
public final class DirectoryStore implements DirectoryLookup {

    /** The name of the store. */
    public static final String NAME = "directory";

    private final ReadOnlyKeyValueStore<String, Bytes> store;
    private final Map<String, Decoded> decoded = new HashMap<>();

    private record Decoded(Bytes bytes, DirectoryRecord record) {}

    /**
     * The directory of a task.
     *
     * @param store the records by their keys, as they are encoded
     */
    public DirectoryStore(ReadOnlyKeyValueStore<String, Bytes> store) {
        this.store = store;
    }

    /** Adds the store and its source to a topology. */
    public static void define(Topology topology) {
        StringSerde keys = new StringSerde();
        topology.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(NAME), keys, new BytesSerde())
                        .withLoggingDisabled(),
                "directory-source",
                keys.deserializer(),
                Serdes.of(Topics.DIRECTORY).deserializer(),
                Topics.DIRECTORY.name(),
                "directory-update",
                Update::new);
    }

    @Override
    public Optional<DirectoryRecord> find(String key) {
        Bytes bytes = store.get(key);
        if (bytes == null) {
            decoded.remove(key);
            return Optional.empty();
        }
        return Optional.of(record(key, bytes));
    }

    @Override
    public List<DirectoryRecord> startingWith(String prefix) {
        List<DirectoryRecord> found = new ArrayList<>();
        try (KeyValueIterator<String, Bytes> records =
                store.prefixScan(prefix, new StringSerializer())) {
            while (records.hasNext()) {
                KeyValue<String, Bytes> next = records.next();
                found.add(record(next.key, next.value));
            }
        }
        return List.copyOf(found);
    }

    private DirectoryRecord record(String key, Bytes bytes) {
        Decoded known = decoded.get(key);
        if (known == null || !known.bytes().equals(bytes)) {
            known = new Decoded(bytes, Topics.DIRECTORY.codec().decode(bytes.get()));
            decoded.put(key, known);
        }
        return known.record();
    }

    private static final class Update
            extends ContextualProcessor<String, DirectoryRecord, Void, Void> {
        @Override
        public void process(Record<String, DirectoryRecord> record) {
            KeyValueStore<String, Bytes> records = context().getStateStore(NAME);
            records.put(record.key(), encoded(record.value()));
        }

        private static @Nullable Bytes encoded(@Nullable DirectoryRecord record) {
            return record == null ? null : Bytes.wrap(Topics.DIRECTORY.codec().encode(record));
        }
    }
}
