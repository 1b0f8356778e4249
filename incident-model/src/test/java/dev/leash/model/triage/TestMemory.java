package dev.leash.model.triage;

import dev.leash.model.directory.Directory;
import dev.leash.model.directory.InMemoryDirectory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers what triage has decided, as the store of a service does. */
final class TestMemory implements TriageState {

    private final Map<String, String> incidentOfSignal = new HashMap<>();
    private final Map<String, String> digestOfSignal = new HashMap<>();
    private final Map<String, List<String>> claimants = new HashMap<>();
    private final Map<String, TriageSubject> states = new HashMap<>();
    private long opened;

    /** Decides at no particular moment, and remembers. */
    TriageOutcome triage(Signal signal) {
        return triage(signal, new InMemoryDirectory(), Instant.EPOCH);
    }

    /** Decides, and remembers. */
    TriageOutcome triage(Signal signal, Directory directory, Instant now) {
        TriageDecision decision = Triage.decide(this, signal, directory, now);
        if (decision.after() != null) {
            states.put(decision.after().subject(), decision.after());
        } else if (decision.before() != null) {
            states.remove(decision.before().subject());
        }
        remember(signal, decision.triaged());
        return decision.triaged();
    }

    private void remember(Signal signal, TriageOutcome triaged) {
        switch (triaged) {
            case TriageOutcome.Open(String incidentId, var key, var open, _) -> {
                opened++;
                saw(signal, open.signalId(), incidentId);
                if (key != null) {
                    claimants.put(key, List.of(incidentId));
                }
            }
            case TriageOutcome.Attach(String incidentId, var attach, var joining) -> {
                saw(signal, attach.signalId(), incidentId);
                if (joining != null && joining.key() != null) {
                    claimants.put(joining.key(), List.of(incidentId));
                }
            }
            case TriageOutcome.Claimed(String key, var incidents) -> claimants.put(key, incidents);
            case TriageOutcome.Draft(String incidentId, var services, _) -> {
                opened++;
                claim(services, incidentId);
            }
            case TriageOutcome.Note _,
                    TriageOutcome.Repeat _,
                    TriageOutcome.Ask _,
                    TriageOutcome.Held _,
                    TriageOutcome.Suppressed _,
                    TriageOutcome.Nothing _ -> {}
        }
    }

    /** Claims services for an incident. */
    void claim(List<String> services, String incidentId) {
        ServiceClaims.claimed(this, services, incidentId)
                .forEach(claim -> claimants.put(claim.key(), claim.incidents()));
    }

    private void saw(Signal signal, String signalId, String incidentId) {
        incidentOfSignal.put(signalId, incidentId);
        if (signal instanceof Signal.Declared declared
                && declared.digest() != null
                && signal.id().equals(signalId)) {
            digestOfSignal.put(signalId, declared.digest());
        }
    }

    Set<String> subjects() {
        return states.keySet();
    }

    @Override
    public Optional<TriageSubject> state(String subject) {
        return Optional.ofNullable(states.get(subject));
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
