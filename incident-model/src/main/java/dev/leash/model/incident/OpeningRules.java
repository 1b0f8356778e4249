package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Attach;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.Reopened;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules of opening, reopening and attaching. */
final class OpeningRules {

    private OpeningRules() {}

    static Decision open(Open open, CommandEnvelope request, Directory directory) {
        PathChoice choice = PathChoice.of(open.pathId(), directory);
        EscalationPath path = choice.path();
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new Opened(open.report(), open.signalId(), path, choice.fallback()));
        events.addAll(
                new AssignmentRules(path, directory, request.at(), null)
                        .search(Why.ON_CALL, PathPosition.FIRST, null, Set.of(), false, 0));
        return TestPageRules.applied(
                path, Decision.accept(events), ResponseRules.reopenUntil(request, directory));
    }

    /**
     * Refusal for an incident that was resolved too long ago and has left the store, or is about
     * to.
     */
    static Decision tooOld(CommandEnvelope request) {
        return Decision.refuse(
                OutcomeCode.TOO_OLD_TO_REOPEN,
                "Incident %s was resolved too long ago to be changed. If the problem is back, report it again."
                        .formatted(request.incidentId()));
    }

    /**
     * A report that is more urgent than those before makes the incident worse, never better. What
     * only says again what its source said before changes nothing: a person may know better. One
     * without a reason is the first that is known of its alert.
     */
    static Decision attach(Incident.Known known, Attach attach) {
        if (!known.isOpen()) {
            return Decision.refuse(
                    OutcomeCode.INCIDENT_RESOLVED, "Incident " + known.id() + " is resolved.");
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new Attached(attach.signalId(), attach.report().title(), attach.reason()));
        if (mayRaise(attach.reason())) {
            known.details().raisedTo(attach.report().severity()).ifPresent(events::add);
        }
        return Decision.accept(events);
    }

    private static boolean mayRaise(@Nullable AttachReason reason) {
        return switch (reason) {
            case null -> true;
            case MORE_URGENT -> true;
            case REPEATED, RECOVERED, UNKNOWN -> false;
        };
    }

    static Decision reopen(Incident.Known known, CommandEnvelope request, Directory directory) {
        if (known.isOpen()) {
            return Decision.alreadyDone(
                    OutcomeCode.ALREADY_OPEN, "Incident " + known.id() + " is open.");
        }
        if (known.paging() instanceof PagingState.Resolved resolved
                && resolved.isClosed(request.at())) {
            return tooOld(request);
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new Reopened());
        events.addAll(
                new AssignmentRules(known.escalation().path(), directory, request.at(), null)
                        .search(Why.REOPENED, PathPosition.FIRST, null, Set.of(), false, 0));
        return Decision.accept(events);
    }
}
