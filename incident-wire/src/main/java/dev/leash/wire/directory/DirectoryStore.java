package dev.leash.wire.directory;

import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.topic.Topics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes.BytesSerde;
import org.apache.kafka.common.serialization.Serdes.StringSerde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Directory inside a Streams application: a global store that every task reads when it decides.
 * Each task decodes a record, and compiles a schedule, once until it changes, because a schedule
 * may have thousands of rows and is needed for every incident. Not thread-safe.
 */
public final class DirectoryStore implements DirectoryLookup {

    /** Name of the store. */
    public static final String NAME = "directory";

    /** Key of the number of the last change; no record of the directory has it. */
    private static final String REVISION = "revision";

    /** Prefix of the keys of records of older releases; no record of the directory has it. */
    private static final String FOREIGN = "foreign/";

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryStore.class);

    private static final List<String> DECIDES_WHO_IS_PAGED =
            List.of(DirectoryRecord.CONTACTS, DirectoryRecord.SCHEDULES, DirectoryRecord.PATHS);

    private final ReadOnlyKeyValueStore<String, Bytes> store;
    private final Map<String, Decoded> decoded = new HashMap<>();

    private record Decoded(Bytes bytes, DirectoryRecord record, @Nullable FinalSchedule schedule) {}

    /**
     * A directory for one task.
     *
     * @param store encoded records by their keys
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
                new ByteArrayDeserializer(),
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
        return Optional.of(decoded(key, bytes).record());
    }

    @Override
    public Optional<FinalSchedule> schedule(String id) {
        String key = DirectoryRecord.SCHEDULES + id;
        return Optional.ofNullable(store.get(key)).map(bytes -> decoded(key, bytes).schedule());
    }

    @Override
    public List<DirectoryRecord> startingWith(String prefix) {
        List<DirectoryRecord> found = new ArrayList<>();
        try (KeyValueIterator<String, Bytes> records =
                store.prefixScan(prefix, new StringSerializer())) {
            while (records.hasNext()) {
                KeyValue<String, Bytes> next = records.next();
                found.add(decoded(next.key, next.value).record());
            }
        }
        return List.copyOf(found);
    }

    @Override
    public List<String> idsOf(PersonKey key) {
        return PersonKeys.idsOf(store, key);
    }

    /**
     * Number that differs after each change of contacts, schedules or paths, which decide who is
     * paged. Not the same on every node, nor after a restart.
     */
    public long revision() {
        return number(store.get(REVISION));
    }

    /**
     * Keys, each with the offset of its record, that an older release wrote without the one writer,
     * and that it has not adopted yet.
     */
    public SortedMap<String, Long> foreign() {
        SortedMap<String, Long> found = new TreeMap<>();
        try (KeyValueIterator<String, Bytes> records =
                store.prefixScan(FOREIGN, new StringSerializer())) {
            records.forEachRemaining(
                    record ->
                            found.put(
                                    record.key.substring(FOREIGN.length()), number(record.value)));
        }
        return found;
    }

    private static long number(@Nullable Bytes number) {
        return number == null ? 0 : ByteBuffer.wrap(number.get()).getLong();
    }

    private static Bytes bytes(long number) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private Decoded decoded(String key, Bytes bytes) {
        Decoded known = decoded.get(key);
        if (known == null || !known.bytes().equals(bytes)) {
            DirectoryRecord record = DirectoryRecord.read(key, bytes.get());
            known =
                    new Decoded(
                            bytes,
                            record,
                            record instanceof DirectoryRecord.OfSchedule(Schedule schedule)
                                    ? FinalSchedule.of(schedule)
                                    : null);
            decoded.put(key, known);
        }
        return known;
    }

    /**
     * Stores records and what is derived from them, also when the store is restored. A record that
     * cannot be decoded changes nothing.
     */
    private static final class Update extends ContextualProcessor<String, byte[], Void, Void> {

        @Override
        public void process(Record<String, byte[]> record) {
            if (record.key() != null) {
                try {
                    take(record.key(), record.value());
                    note(record.key(), record.headers());
                } catch (UndecodableException e) {
                    LOG.warn(
                            "Skipped the record {} of the directory: {}",
                            record.key(),
                            e.getMessage());
                }
            }
        }

        private void take(String key, byte @Nullable [] value) {
            KeyValueStore<String, Bytes> records = context().getStateStore(NAME);
            Bytes before = records.get(key);
            Bytes after = value == null ? null : Bytes.wrap(value);
            DirectoryRecord now = read(key, after);
            records.put(key, after);
            if (key.startsWith(DirectoryRecord.CONTACTS)) {
                PersonKeys.change(records, contact(read(key, before)), contact(now));
            }
            if (DECIDES_WHO_IS_PAGED.stream().anyMatch(key::startsWith)
                    && !Objects.equals(before, after)) {
                records.put(REVISION, bytes(number(records.get(REVISION)) + 1));
            }
        }

        private void note(String key, Headers headers) {
            KeyValueStore<String, Bytes> records = context().getStateStore(NAME);
            if (headers.lastHeader(DirectoryEntry.VERSION_HEADER) != null) {
                records.delete(FOREIGN + key);
            } else if (Kinds.ofKey(key).isPresent()) {
                long offset = context().recordMetadata().map(RecordMetadata::offset).orElse(0L);
                records.put(FOREIGN + key, bytes(offset));
            }
        }

        private static @Nullable DirectoryRecord read(String key, @Nullable Bytes bytes) {
            return bytes == null ? null : DirectoryRecord.read(key, bytes.get());
        }

        private static @Nullable Contact contact(@Nullable DirectoryRecord record) {
            return record instanceof DirectoryRecord.OfContact(Contact contact) ? contact : null;
        }
    }
}
