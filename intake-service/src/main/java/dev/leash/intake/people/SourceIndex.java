package dev.leash.intake.people;

import dev.leash.model.configuration.Kinds;
import dev.leash.model.source.AlertSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Alert sources by the digests of their keys. Bounded: there are as many as are configured. */
final class SourceIndex {

    private final Map<String, AlertSource> byId = new HashMap<>();
    private final Map<String, AlertSource> byDigest = new HashMap<>();

    synchronized void put(AlertSource source) {
        remove(source.id());
        if (byId.size() < Kinds.ALERT_SOURCE.atMost()) {
            byId.put(source.id(), source);
            source.digests().forEach(digest -> byDigest.putIfAbsent(digest, source));
        }
    }

    synchronized void remove(String id) {
        byId.remove(id);
        byDigest.values().removeIf(source -> source.id().equals(id));
    }

    /** The source whose key has a digest, as long as the key is accepted. */
    synchronized Optional<AlertSource> byDigest(String digest, Instant at) {
        return Optional.ofNullable(byDigest.get(digest)).filter(it -> it.accepts(digest, at));
    }
}
