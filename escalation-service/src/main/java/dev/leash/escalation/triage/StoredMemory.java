package dev.leash.escalation.triage;

import dev.leash.model.triage.TriageState;
import dev.leash.model.triage.TriageSubject;
import dev.leash.wire.codec.UndecodableException;
import dev.leash.wire.kafka.Recent;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stored state of triage. Times are those of this machine, so that no sender's clock can make it
 * expire.
 */
final class StoredMemory implements TriageState {

    private static final Logger LOG = LoggerFactory.getLogger(StoredMemory.class);
    private static final String ALL = "all";

    /**
     * Separator of incident ids, which are decimal numbers. A single id is stored as in older
     * releases.
     */
    private static final String SEPARATOR = ",";

    /** Suffix of a signal's id for its digest; no id contains a NUL. */
    private static final String DIGEST = "\0digest";

    private final KeyValueStore<String, Long> count;
    private final KeyValueStore<String, String> open;
    private final KeyValueStore<String, TriageSubject> states;
    private final Recent seen;

    StoredMemory(ProcessorContext<?, ?> context) {
        this.count = context.getStateStore(TriageTopology.COUNT);
        this.open = context.getStateStore(TriageTopology.OPEN);
        this.states = context.getStateStore(TriageTopology.STATES);
        this.seen = new Recent(context, TriageTopology.SEEN, TriageTopology.REMEMBERED);
    }

    @Override
    public Optional<String> incidentOfSignal(String signalId) {
        return seen.latest(signalId);
    }

    @Override
    public Optional<String> digestOfSignal(String signalId) {
        return seen.latest(signalId + DIGEST);
    }

    @Override
    public List<String> claimants(String key) {
        String incidents = open.get(key);
        return incidents == null ? List.of() : List.of(incidents.split(SEPARATOR, -1));
    }

    /**
     * What cannot be read, because a newer version wrote it, begins anew: nobody's page waits for
     * it.
     */
    @Override
    public Optional<TriageSubject> state(String subject) {
        try {
            return Optional.ofNullable(states.get(subject));
        } catch (UndecodableException e) {
            LOG.warn("What triage keeps of a subject cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    void put(TriageSubject state) {
        states.put(state.subject(), state);
    }

    void remove(String subject) {
        states.delete(subject);
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
        seen.put(signalId, incidentId);
        if (digest != null) {
            seen.put(signalId + DIGEST, digest);
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
