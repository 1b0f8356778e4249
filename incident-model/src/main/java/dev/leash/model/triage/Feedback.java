package dev.leash.model.triage;

import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.DedupKey;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentCommand.Attach;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.TestPage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Signals from the lifecycle of an incident back to triage. */
public final class Feedback {

    private Feedback() {}

    /**
     * Signals that an incident has ended, so that the next report of its key opens another, or that
     * it was reopened: one for each key of it; none when neither happened, or when it has no key.
     */
    public static List<Signal> of(Incident before, Incident after) {
        if (!(before instanceof Incident.Known was)
                || !(after instanceof Incident.Known is)
                || was.isOpen() == is.isOpen()) {
            return List.of();
        }
        List<Signal> signals = new ArrayList<>();
        String id = is.id();
        for (String key : keys(is)) {
            String place = signals.isEmpty() ? "" : "-" + signals.size();
            String signalId = id + "-" + is.core().sequence() + place;
            signals.add(
                    is.isOpen()
                            ? new Signal.Reopened(signalId, id, key)
                            : new Signal.Ended(signalId, id, key));
        }
        return List.copyOf(signals);
    }

    /** That of its report first. */
    private static Set<String> keys(Incident.Known incident) {
        Set<String> keys = new LinkedHashSet<>();
        String first = DedupKey.of(incident.details().report());
        if (first != null) {
            keys.add(first);
        }
        if (incident.alerts() != null) {
            keys.addAll(incident.alerts().keys());
        }
        return keys;
    }

    /**
     * Signal that sends a refused report back to triage, behind the signal that the incident has
     * ended: the report came just too late for its incident, or for one that was never opened.
     * Empty when the request was no report or was not refused. A recovery is not sent back, because
     * nobody needs to be woken for it.
     */
    public static Optional<Signal> bounced(CommandEnvelope request, Outcome outcome) {
        if (!(outcome instanceof Outcome.Refused)) {
            return Optional.empty();
        }
        String id = request.incidentId();
        return switch (request.command()) {
            case Attach attach when attach.reason() != AttachReason.RECOVERED ->
                    Optional.of(
                            new Signal.Declared(
                                    attach.signalId(),
                                    attach.requestId(),
                                    attach.report(),
                                    id,
                                    null,
                                    attach.reason()));
            case Open open when TestPage.path(open.pathId()).isEmpty() ->
                    Optional.of(new Signal.Declared(open.signalId(), null, open.report(), id));
            case IncidentCommand _ -> Optional.empty();
        };
    }
}
