package dev.leash.model.triage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers what triage has decided, as the store of a service does. */
final class TestMemory implements Memory {

    private final Map<String, String> incidentOfSignal = new HashMap<>();
    private final Map<String, String> openIncident = new HashMap<>();
    private long opened;

    /** Decides, and remembers. */
    Triaged triage(Numbering numbering, Signal signal) {
        Triaged triaged = Triage.decide(this, numbering, signal);
        switch (triaged) {
            case Triaged.Open(String incidentId, var key, _) -> {
                opened++;
                incidentOfSignal.put(signal.id(), incidentId);
                if (key != null) {
                    openIncident.put(key, incidentId);
                }
            }
            case Triaged.Attach(String incidentId, _) ->
                    incidentOfSignal.put(signal.id(), incidentId);
            case Triaged.Release(String key) -> openIncident.remove(key);
            case Triaged.Hold(String key, String incidentId) -> openIncident.put(key, incidentId);
            case Triaged.Repeat _, Triaged.Ignore _ -> {}
        }
        return triaged;
    }

    @Override
    public Optional<String> incidentOfSignal(String signalId) {
        return Optional.ofNullable(incidentOfSignal.get(signalId));
    }

    @Override
    public Optional<String> openIncident(String key) {
        return Optional.ofNullable(openIncident.get(key));
    }

    @Override
    public long opened() {
        return opened;
    }
}
