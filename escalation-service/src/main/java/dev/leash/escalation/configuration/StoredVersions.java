package dev.leash.escalation.configuration;

import dev.leash.model.configuration.InForce;
import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.configuration.Version;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.kind.Configured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Newest version of each thing, in the writer's own store, since the directory lags behind. Counts
 * and the index of people are built at the start.
 */
final class StoredVersions implements InForce {

    private final KeyValueStore<String, Version> store;
    private final Map<String, Integer> counts = new HashMap<>();
    private final PersonIndex people = new PersonIndex();

    StoredVersions(KeyValueStore<String, Version> store) {
        this.store = store;
        Kinds.ALL.forEach(kind -> all(kind).forEach(body -> count(kind.name(), null, body)));
    }

    void put(String key, Version version) {
        Version before = store.get(key);
        store.put(key, version);
        Kinds.ofKey(key)
                .ifPresent(
                        kind ->
                                count(
                                        kind.name(),
                                        before == null ? null : before.body(),
                                        version.body()));
    }

    private void count(String kind, @Nullable Configured before, @Nullable Configured after) {
        int more = (after == null ? 0 : 1) - (before == null ? 0 : 1);
        counts.merge(kind, more, Integer::sum);
        if (before instanceof Contact contact) {
            people.remove(contact.id());
        }
        if (after instanceof Contact contact) {
            people.put(contact);
        }
    }

    @Override
    public Optional<Version> version(String key) {
        return Optional.ofNullable(store.get(key));
    }

    @Override
    public List<Configured> all(Kind<?> kind) {
        List<Configured> found = new ArrayList<>();
        try (KeyValueIterator<String, Version> versions =
                store.prefixScan(kind.key(""), new StringSerializer())) {
            versions.forEachRemaining(
                    version -> Optional.ofNullable(version.value.body()).ifPresent(found::add));
        }
        return found;
    }

    @Override
    public int count(Kind<?> kind) {
        return counts.getOrDefault(kind.name(), 0);
    }

    @Override
    public List<String> idsOf(PersonKey key) {
        return people.idsOf(key);
    }
}
