package dev.leash.wire.directory;

import dev.leash.wire.kafka.Serdes;
import dev.leash.wire.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The directory inside a Streams application: a global store that every task reads when it decides.
 *
 * @param store the records by their keys
 */
public record DirectoryStore(ReadOnlyKeyValueStore<String, DirectoryRecord> store)
        implements DirectoryLookup {

    /** The name of the store. */
    public static final String NAME = "directory";

    /** Adds the store and its source to a topology. */
    public static void define(Topology topology) {
        StringSerde keys = new StringSerde();
        topology.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(NAME),
                                keys,
                                Serdes.of(Topics.DIRECTORY.codec()))
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
        return Optional.ofNullable(store.get(key));
    }

    @Override
    public List<DirectoryRecord> startingWith(String prefix) {
        List<DirectoryRecord> found = new ArrayList<>();
        try (KeyValueIterator<String, DirectoryRecord> records =
                store.prefixScan(prefix, new StringSerializer())) {
            while (records.hasNext()) {
                found.add(records.next().value);
            }
        }
        return List.copyOf(found);
    }

    private static final class Update
            extends ContextualProcessor<String, DirectoryRecord, Void, Void> {
        @Override
        public void process(Record<String, DirectoryRecord> record) {
            KeyValueStore<String, DirectoryRecord> records = context().getStateStore(NAME);
            records.put(record.key(), record.value());
        }
    }
}
