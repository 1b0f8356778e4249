package dev.leash.model.triage;

import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentCommand.Attach;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Requested;
import dev.leash.model.incident.TestPage;
import java.util.Optional;

/** What triage is told when the lifecycle of an incident has gone on. */
public final class Feedback {

    private Feedback() {}

    /**
     * That an incident is over, so that the next report of its key opens another, or that it is
     * open again; empty when neither changed, or when it has no key.
     */
    public static Optional<Signal> of(Incident before, Incident after) {
        if (!(before instanceof Incident.Known was) || !(after instanceof Incident.Known is)) {
            return Optional.empty();
        }
        String key = DedupKey.of(is.details().report());
        if (key == null || was.isOpen() == is.isOpen()) {
            return Optional.empty();
        }
        String id = is.id();
        String signalId = id + "-" + is.core().sequence();
        return Optional.of(
                is.isOpen()
                        ? new Signal.Reopened(signalId, id, key)
                        : new Signal.Ended(signalId, id, key));
    }

    /**
     * A report that came just too late for its incident, or for one that was never opened, goes
     * back to triage, behind the word that it is over; so does one whose opening comes so late that
     * newer incidents are gone, and its number with them. Empty when the request was none or was not
     * refused. Nobody need be woken for word that something is over, or for a test page.
     */
    public static Optional<Signal> bounced(Requested request, Outcome outcome) {
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
