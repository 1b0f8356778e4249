package dev.leash.model.triage;

import dev.leash.model.incident.IncidentCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outcome of triage. */
public sealed interface TriageOutcome {

    /**
     * A new incident is opened.
     *
     * @param incidentId number of the incident
     * @param key the dedup key that it alone claims from now on; null when it has none
     * @param open command to the lifecycle
     * @param explanation why it is new although its id was known; usually null
     */
    record Open(
            String incidentId,
            @Nullable String key,
            IncidentCommand.Open open,
            @Nullable String explanation)
            implements TriageOutcome {

        /** A new incident for an id that was not known. */
        public Open(String incidentId, @Nullable String key, IncidentCommand.Open open) {
            this(incidentId, key, open, null);
        }
    }

    /**
     * The report is attached to an open incident.
     *
     * @param incidentId number of the incident
     * @param attach command to the lifecycle
     */
    record Attach(String incidentId, IncidentCommand.Attach attach) implements TriageOutcome {}

    /**
     * The signal was received before; nothing is done.
     *
     * @param incidentId incident of the first signal
     */
    record Repeat(String incidentId) implements TriageOutcome {}

    /**
     * The claims on a dedup key have changed.
     *
     * @param key the dedup key
     * @param incidents who claims it from now on, the holder first; empty when it is free
     */
    record Claimed(String key, List<String> incidents) implements TriageOutcome {
        public Claimed {
            incidents = List.copyOf(incidents);
        }
    }

    /** Nothing changes. */
    record Ignore() implements TriageOutcome {}
}
