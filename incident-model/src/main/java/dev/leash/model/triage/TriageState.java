package dev.leash.model.triage;

import java.util.List;
import java.util.Optional;

/** Read access to the state of triage. */
public interface TriageState {

    /** Incident of an earlier signal with this id. */
    Optional<String> incidentOfSignal(String signalId);

    /** The {@link ReportDigest} of an earlier signal with this id; empty when it had none. */
    Optional<String> digestOfSignal(String signalId);

    /**
     * Open incidents that claim a {@link DedupKey}, at most {@value Triage#MAX_CLAIMANTS}. The
     * first holds the key; when it ends, the next one does.
     */
    List<String> claimants(String key);

    /** Number of incidents opened. */
    long opened();
}
