package dev.leash.model.triage;

import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Report;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which incident a signal belongs to. The same signal comes to the same incident; the same
 * dedup key comes to the same incident while that is open, and to a new one afterwards.
 */
public final class Triage {

    /** The escalation path of what is not routed elsewhere. */
    public static final String DEFAULT_PATH = "default";

    private Triage() {}

    /** What a signal comes to. */
    public static Triaged decide(Memory memory, Numbering numbering, Signal signal) {
        return switch (signal) {
            case Signal.Declared declared -> declared(memory, numbering, declared);
            case Signal.Ended(_, String incidentId, var key) -> ended(memory, incidentId, key);
            case Signal.Reopened(_, String incidentId, var key) ->
                    reopened(memory, incidentId, key);
        };
    }

    private static Triaged declared(Memory memory, Numbering numbering, Signal.Declared signal) {
        Optional<String> known =
                memory.incidentOfSignal(signal.id()).filter(id -> !id.equals(signal.bouncedFrom()));
        if (known.isPresent()) {
            return new Triaged.Repeat(known.get());
        }
        Report report = signal.report();
        String key = DedupKey.of(report);
        Optional<String> open = key == null ? Optional.empty() : memory.openIncident(key);
        if (open.isPresent()) {
            return new Triaged.Attach(
                    open.get(),
                    new IncidentCommand.Attach(report, signal.id(), signal.requestId()));
        }
        return new Triaged.Open(
                numbering.next(memory.opened()),
                key,
                new IncidentCommand.Open(report, signal.id(), DEFAULT_PATH));
    }

    private static Triaged ended(Memory memory, String incidentId, @Nullable String key) {
        return key != null && memory.openIncident(key).filter(incidentId::equals).isPresent()
                ? new Triaged.Release(key)
                : new Triaged.Ignore();
    }

    private static Triaged reopened(Memory memory, String incidentId, @Nullable String key) {
        return key != null && memory.openIncident(key).isEmpty()
                ? new Triaged.Hold(key, incidentId)
                : new Triaged.Ignore();
    }
}
