package dev.leash.standalone.simulation;

import dev.leash.standalone.simulation.Run.Written;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;

/** What the changelogs of a task's stores keep: the newest value of each key. */
final class Changelogs {

    private final Map<String, SequencedMap<Bytes, byte[]>> stores = new TreeMap<>();

    Changelogs() {}

    /** A copy. */
    Changelogs(Changelogs other) {
        other.stores.forEach((store, kept) -> stores.put(store, new LinkedHashMap<>(kept)));
    }

    /** Takes in what was written to them; what was written for others is passed over. */
    void takeAll(List<Written> written) {
        for (Written one : written) {
            if (!one.store().isEmpty()) {
                SequencedMap<Bytes, byte[]> kept = of(one.store());
                Bytes key = Bytes.wrap(one.record().key());
                kept.remove(key);
                if (one.record().value() != null) {
                    kept.putLast(key, one.record().value());
                }
            }
        }
    }

    /** What a store has, in the order in which it was put there. */
    SequencedMap<Bytes, byte[]> of(String store) {
        return stores.computeIfAbsent(store, _ -> new LinkedHashMap<>());
    }

    /** What every store has, to compare and to read. */
    Map<String, Map<String, String>> asText() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        stores.forEach(
                (store, kept) -> {
                    Map<String, String> entries = new TreeMap<>();
                    kept.forEach((key, value) -> entries.put(key.toString(), text(value)));
                    all.put(store, entries);
                });
        return all;
    }

    /** Every byte stays what it is. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
