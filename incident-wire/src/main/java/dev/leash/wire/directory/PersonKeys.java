package dev.leash.wire.directory;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex.Kind;
import dev.leash.model.directory.PersonKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Index of the contacts in a store by name, address and alias: one entry for each key of each
 * contact, beside the records, so that the cost of a lookup does not grow with the number of
 * contacts.
 *
 * <p>The key of an entry is the person key, what it is to the contact, and the contact's id, so
 * that contacts that share a key are adjacent, matches by name first. Its value is the id.
 */
final class PersonKeys {

    /** Prefix of the keys of entries; no record of the directory has it. */
    private static final String PREFIX = "person-key/";

    /** Separator; no person key contains a control character. */
    private static final char END_OF_KEY = '\0';

    private PersonKeys() {}

    /** Updates the index after a contact was added, changed or removed. */
    static void change(
            KeyValueStore<String, Bytes> store, @Nullable Contact before, @Nullable Contact after) {
        Set<String> old = entries(before);
        Set<String> now = entries(after);
        old.stream().filter(entry -> !now.contains(entry)).forEach(store::delete);
        if (after != null) {
            Bytes id = Bytes.wrap(after.id().getBytes(StandardCharsets.UTF_8));
            now.stream().filter(entry -> !old.contains(entry)).forEach(it -> store.put(it, id));
        }
    }

    /** Ids of the contacts with a key, best match first. */
    static List<String> idsOf(ReadOnlyKeyValueStore<String, Bytes> store, PersonKey key) {
        List<String> ids = new ArrayList<>();
        String prefix = PREFIX + key.text() + END_OF_KEY;
        try (KeyValueIterator<String, Bytes> entries =
                store.prefixScan(prefix, new StringSerializer())) {
            entries.forEachRemaining(
                    entry -> ids.add(new String(entry.value.get(), StandardCharsets.UTF_8)));
        }
        return List.copyOf(ids);
    }

    private static Set<String> entries(@Nullable Contact contact) {
        return contact == null
                ? Set.of()
                : contact.keys().entrySet().stream()
                        .map(entry -> entry(entry, contact.id()))
                        .collect(Collectors.toSet());
    }

    private static String entry(Map.Entry<PersonKey, Kind> key, String id) {
        return PREFIX + key.getKey().text() + END_OF_KEY + rank(key.getValue()) + id;
    }

    private static char rank(Kind kind) {
        return switch (kind) {
            case NAME -> '1';
            case EMAIL -> '2';
            case ALIAS -> '3';
        };
    }
}
