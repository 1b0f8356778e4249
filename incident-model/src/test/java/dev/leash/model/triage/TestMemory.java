package dev.leash.model.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers what triage has decided, as the store of a service does. */
final class TestMemory implements TriageState {

    private final Map<String, String> incidentOfSignal = new HashMap<>();
    private final Map<String, String> digestOfSignal = new HashMap<>();
    private final Map<String, List<String>> claimants = new HashMap<>();
    private long opened;

    /** Decides, and remembers. */
    TriageOutcome triage(Numbering numbering, Signal signal) {
        TriageOutcome triaged = Triage.decide(this, numbering, signal);
        switch (triaged) {
            case TriageOutcome.Open(String incidentId, var key, var open, _) -> {
                opened++;
                saw(signal, open.signalId(), incidentId);
                if (key != null) {
                    claimants.put(key, List.of(incidentId));
                }
            }
            case TriageOutcome.Attach(String incidentId, var attach) ->
                    saw(signal, attach.signalId(), incidentId);
            case TriageOutcome.Claimed(String key, var incidents) -> claimants.put(key, incidents);
            case TriageOutcome.Repeat _, TriageOutcome.Ignore _ -> {}
        }
        return triaged;
    }

    private void saw(Signal signal, String signalId, String incidentId) {
        incidentOfSignal.put(signalId, incidentId);
        if (signal instanceof Signal.Declared declared
                && declared.digest() != null
                && signal.id().equals(signalId)) {
            digestOfSignal.put(signalId, declared.digest());
        }
    }

    @Override
    public Optional<String> digestOfSignal(String signalId) {
        return Optional.ofNullable(digestOfSignal.get(signalId));
    }

    @Override
    public Optional<String> incidentOfSignal(String signalId) {
        return Optional.ofNullable(incidentOfSignal.get(signalId));
    }

    @Override
    public List<String> claimants(String key) {
        return claimants.getOrDefault(key, List.of());
    }

    @Override
    public long opened() {
        return opened;
    }
}
