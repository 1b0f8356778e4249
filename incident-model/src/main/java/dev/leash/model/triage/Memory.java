package dev.leash.model.triage;

import java.util.Optional;

/** What triage remembers of the signals before. */
public interface Memory {

    /** The incident that a signal of this id came to. */
    Optional<String> incidentOfSignal(String signalId);

    /** The open incident that holds a {@link DedupKey}. */
    Optional<String> openIncident(String key);

    /** How many incidents were opened. */
    long opened();
}
