package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.CatchUp;
import dev.leash.model.escalation.Place;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentCommand.ReportUndeliverable;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import dev.leash.model.search.Search;
import dev.leash.model.search.Searched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens because time has passed, or because a page could not be delivered. */
final class Deadlines {

    private Deadlines() {}

    static Decision meet(
            Incident.Known known, MeetDeadline meet, Requested request, Directory directory) {
        boolean armed = known.nextDeadline().filter(meet.dueAt()::equals).isPresent();
        if (!armed || request.at().isBefore(meet.dueAt())) {
            return Decision.alreadyDone(
                    OutcomeCode.DEADLINE_NOT_ARMED,
                    "Nothing is due for incident " + known.history().id() + " then.");
        }
        Assigning assigning =
                new Assigning(known.history().path(), directory, request.at(), meet.dueAt());
        return Decision.accept(
                switch (known) {
                    case Incident.Pending pending -> searchAgain(pending, assigning);
                    case Incident.Assigned assigned -> escalate(assigned, meet.dueAt(), assigning);
                    case Incident.InProgress inProgress -> pageAgain(inProgress, assigning);
                    case Incident.Resolved _, Incident.InError _ -> List.<IncidentEvent>of();
                });
    }

    /** Nobody is written down twice as not found because somebody edits a schedule. */
    static Decision searchAgain(Incident.Known known, Requested request, Directory directory) {
        if (known instanceof Incident.Pending pending && pending.retryAt() != null) {
            List<IncidentEvent> events =
                    searchAgain(
                            pending,
                            new Assigning(pending.history().path(), directory, request.at(), null));
            if (events.stream().anyMatch(IncidentEvent.Assigned.class::isInstance)) {
                return Decision.accept(events);
            }
        }
        return Decision.alreadyDone(
                OutcomeCode.NOBODY_ELSE_FOUND,
                "For incident " + known.history().id() + " nobody else is found.");
    }

    private static List<IncidentEvent> searchAgain(Incident.Pending pending, Assigning assigning) {
        History history = pending.history();
        return assigning.search(
                Why.FOUND_AT_LAST,
                history.place(),
                null,
                Set.of(),
                history.toldNobody(),
                pending.searches());
    }

    private static List<IncidentEvent> escalate(
            Incident.Assigned assigned, Instant dueAt, Assigning assigning) {
        History history = assigned.history();
        return history.nextRung()
                .map(next -> CatchUp.of(history.path(), next, dueAt, assigning.at()))
                .map(
                        due ->
                                assigning.searchAfter(
                                        due,
                                        assigned.assignment().assignee(),
                                        history.toldNobody()))
                .orElseGet(
                        () -> List.of(new PathExhausted(assigning.directory().toldWhenNobody())));
    }

    private static List<IncidentEvent> pageAgain(
            Incident.InProgress inProgress, Assigning assigning) {
        Why why = inProgress.snoozed() ? Why.SNOOZE_OVER : Why.ACK_TIMED_OUT;
        History history = inProgress.history();
        boolean reachable =
                assigning
                        .directory()
                        .contact(inProgress.person())
                        .filter(contact -> contact.isReachable())
                        .isPresent();
        return reachable
                ? List.of(assigning.giveTo(inProgress.person(), why, history.place()))
                : assigning.search(
                        why,
                        history.place(),
                        inProgress.person(),
                        Set.of(),
                        history.toldNobody(),
                        0);
    }

    /**
     * Goes on at once when nobody of the rung could be reached, but only to somebody who has not
     * failed since the last deadline; otherwise the stand-ins are told and the deadline stays.
     */
    static Decision undeliverable(
            Incident.Known known,
            ReportUndeliverable report,
            Requested request,
            Directory directory) {
        if (!(known instanceof Incident.Assigned assigned) || isOvertaken(assigned, report)) {
            return Decision.alreadyDone(
                    OutcomeCode.CHANGED_MEANWHILE,
                    "Incident " + known.history().id() + " has gone on since.");
        }
        History history = assigned.history();
        Set<String> failed = new HashSet<>(history.undeliverable());
        failed.add(report.person());
        if (!failed.containsAll(assigned.assignment().paged())) {
            return Decision.accept(new Undeliverable(report.person(), List.of()));
        }
        Place next = history.nextRungOrAround();
        Searched searched =
                Search.find(
                        history.path(),
                        next,
                        assigned.assignment().assignee(),
                        failed,
                        directory,
                        request.at());
        if (searched instanceof Searched.Nobody) {
            return Decision.accept(
                    new Undeliverable(report.person(), toldInstead(directory, failed)));
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new Undeliverable(report.person(), List.of()));
        events.addAll(
                new Assigning(history.path(), directory, request.at(), null)
                        .search(
                                Why.UNDELIVERABLE,
                                next,
                                assigned.assignment().assignee(),
                                failed,
                                history.toldNobody(),
                                0));
        return Decision.accept(events);
    }

    private static boolean isOvertaken(Incident.Assigned assigned, ReportUndeliverable report) {
        History history = assigned.history();
        return report.pageSequence() != history.pageSequence()
                || !assigned.assignment().paged().contains(report.person())
                || history.undeliverable().contains(report.person());
    }

    private static List<String> toldInstead(Directory directory, Set<String> failed) {
        return Optional.of(
                        directory.toldWhenNobody().stream()
                                .filter(person -> !failed.contains(person))
                                .toList())
                .filter(told -> !told.isEmpty())
                .orElseGet(directory::toldWhenNobody);
    }
}
