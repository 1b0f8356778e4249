package dev.leash.model.triage;

import dev.leash.model.incident.DedupKey;
import java.util.List;
import java.util.Optional;

/** What triage remembers of the signals before. */
public interface TriageState {

    /** The incident that a signal of this id came to. */
    Optional<String> incidentOfSignal(String signalId);

    /** The {@link ReportDigest} that a signal of this id came with; empty when it had none. */
    Optional<String> digestOfSignal(String signalId);

    /**
     * The open incidents that claim a {@link DedupKey}, at most {@value Triage#MAX_CLAIMANTS}. The
     * first holds it; when that is over, it is the next one's.
     */
    List<String> claimants(String key);

    /** What is kept of a {@link TriageSubject#subject}; empty when nothing is. */
    Optional<TriageSubject> state(String subject);

    /** How many incidents were opened. */
    long opened();
}
