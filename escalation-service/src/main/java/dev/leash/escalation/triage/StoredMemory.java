package dev.leash.escalation.triage;

import dev.leash.model.triage.TriageState;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * Stored state of triage. Times are those of this machine, so that no sender's clock can make it
 * expire.
 */
final class StoredMemory implements TriageState {

    private static final String ALL = "all";

    /**
     * Separator of incident ids, which are decimal numbers. A single id is stored as in older
     * releases.
     */
    private static final String SEPARATOR = ",";

    /** Suffix of a signal's id for its digest; no id contains a NUL. */
    private static final String DIGEST = "\0digest";

    private final ProcessorContext<?, ?> context;
    private final KeyValueStore<String, Long> count;
    private final KeyValueStore<String, String> open;
    private final WindowStore<String, String> seen;

    StoredMemory(ProcessorContext<?, ?> context) {
        this.context = context;
        this.count = context.getStateStore(TriageTopology.COUNT);
        this.open = context.getStateStore(TriageTopology.OPEN);
        this.seen = context.getStateStore(TriageTopology.SEEN);
    }

    @Override
    public Optional<String> incidentOfSignal(String signalId) {
        return latest(signalId);
    }

    @Override
    public Optional<String> digestOfSignal(String signalId) {
        return latest(signalId + DIGEST);
    }

    private Optional<String> latest(String key) {
        long now = context.currentSystemTimeMs();
        long from = now - TriageTopology.REMEMBERED.toMillis();
        String latest = null;
        try (WindowStoreIterator<String> found = seen.fetch(key, from, Long.MAX_VALUE)) {
            while (found.hasNext()) {
                latest = found.next().value;
            }
        }
        return Optional.ofNullable(latest);
    }

    @Override
    public List<String> claimants(String key) {
        String incidents = open.get(key);
        return incidents == null ? List.of() : List.of(incidents.split(SEPARATOR, -1));
    }

    @Override
    public long opened() {
        Long opened = count.get(ALL);
        return opened == null ? 0 : opened;
    }

    void opened(String incidentId, @Nullable String key) {
        count.put(ALL, opened() + 1);
        if (key != null) {
            open.put(key, incidentId);
        }
    }

    void saw(String signalId, String incidentId, @Nullable String digest) {
        seen.put(signalId, incidentId, context.currentSystemTimeMs());
        if (digest != null) {
            seen.put(signalId + DIGEST, digest, context.currentSystemTimeMs());
        }
    }

    void claimed(String key, List<String> incidents) {
        if (incidents.isEmpty()) {
            open.delete(key);
        } else {
            open.put(key, String.join(SEPARATOR, incidents));
        }
    }
}
