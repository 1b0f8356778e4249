package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentEvent.Declared;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.Reopened;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rules of opening and reopening. */
final class OpeningRules {

    private OpeningRules() {}

    static Decision open(Open open, CommandEnvelope request, Directory directory) {
        PathChoice choice = PathChoice.of(open.pathId(), directory);
        EscalationPath path = choice.path();
        List<IncidentEvent> events = new ArrayList<>();
        events.add(
                new Opened(
                        RoutedReport.of(open),
                        open.signalId(),
                        path,
                        choice.fallback(),
                        open.routing()));
        if (open.routing() != null && open.routing().declares()) {
            events.add(new Declared());
        }
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
