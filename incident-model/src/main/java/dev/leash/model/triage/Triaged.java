package dev.leash.model.triage;

import dev.leash.model.incident.IncidentCommand;
import org.jspecify.annotations.Nullable;

/** What a signal comes to. */
public sealed interface Triaged {

    /**
     * A new incident.
     *
     * @param incidentId its number
     * @param key the dedup key it holds from now on; null when it has none
     * @param open what to ask of the lifecycle
     */
    record Open(String incidentId, @Nullable String key, IncidentCommand.Open open)
            implements Triaged {}

    /**
     * One more report of an open incident.
     *
     * @param incidentId its number
     * @param attach what to ask of the lifecycle
     */
    record Attach(String incidentId, IncidentCommand.Attach attach) implements Triaged {}

    /**
     * The same signal once more; nothing is to be done.
     *
     * @param incidentId the incident it came to
     */
    record Repeat(String incidentId) implements Triaged {}

    /**
     * A dedup key is free.
     *
     * @param key which
     */
    record Release(String key) implements Triaged {}

    /**
     * A dedup key is taken again.
     *
     * @param key which
     * @param incidentId by which incident
     */
    record Hold(String key, String incidentId) implements Triaged {}

    /** Nothing changes. */
    record Ignore() implements Triaged {}
}
