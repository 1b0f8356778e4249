package dev.leash.model.triage;

import dev.leash.model.incident.DedupKey;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signals, written briefly. */
final class TestSignals {

    private TestSignals() {}

    static Report report(String source, @Nullable String dedupKey) {
        return new Report("Disk full", "", Severity.MAJOR, Map.of(), List.of(), dedupKey, source);
    }

    static Signal.Declared declared(String id, @Nullable String dedupKey) {
        return new Signal.Declared(id, "request-" + id, report("probe", dedupKey), null);
    }

    /** The same signal, sent back because its incident is over. */
    static Signal.Declared bounced(Signal.Declared signal, String incidentId) {
        return new Signal.Declared(signal.id(), null, signal.report(), incidentId);
    }

    static Signal.Ended ended(String incidentId, @Nullable String dedupKey) {
        return new Signal.Ended(
                "ended-" + incidentId, incidentId, DedupKey.of(report("probe", dedupKey)));
    }

    static Signal.Reopened reopened(String incidentId, @Nullable String dedupKey) {
        return new Signal.Reopened(
                "reopened-" + incidentId, incidentId, DedupKey.of(report("probe", dedupKey)));
    }
}
