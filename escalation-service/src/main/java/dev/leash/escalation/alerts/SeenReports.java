package dev.leash.escalation.alerts;

import dev.leash.escalation.triage.TriageTopology;
import dev.leash.model.alert.AlertCommand.Fire;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * The reports of the last {@link TriageTopology#REMEMBERED}, so that their senders may send them
 * again. Times are those of this machine.
 */
final class SeenReports {

    /** Between the digest of what a report says and the incident it came to. */
    private static final char SEPARATOR = '/';

    private final ProcessorContext<?, ?> context;
    private final WindowStore<String, String> store;

    SeenReports(ProcessorContext<?, ?> context) {
        this.context = context;
        this.store = context.getStateStore(AlertsTopology.SEEN);
    }

    /**
     * The incident that the same report came to, empty where that was not known; null for a new
     * one, and for another report under a name that was used before.
     */
    @Nullable String incidentOf(Fire fire) {
        String latest = latest(fire.id());
        if (latest == null) {
            return null;
        }
        int end = latest.indexOf(SEPARATOR);
        String digest = latest.substring(0, end);
        boolean isAnother =
                fire.digest() != null && !digest.isEmpty() && !digest.equals(fire.digest());
        return isAnother ? null : latest.substring(end + 1);
    }

    private @Nullable String latest(String id) {
        long from = context.currentSystemTimeMs() - TriageTopology.REMEMBERED.toMillis();
        String latest = null;
        try (WindowStoreIterator<String> found = store.fetch(id, from, Long.MAX_VALUE)) {
            while (found.hasNext()) {
                latest = found.next().value;
            }
        }
        return latest;
    }

    void saw(Fire fire, @Nullable String incidentId) {
        store.put(
                fire.id(),
                Optional.ofNullable(fire.digest()).orElse("")
                        + SEPARATOR
                        + Optional.ofNullable(incidentId).orElse(""),
                context.currentSystemTimeMs());
    }
}
