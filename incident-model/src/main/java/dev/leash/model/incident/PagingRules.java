package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.PathCatchUp;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.ReportUndeliverable;
import dev.leash.model.incident.IncidentCommand.SearchAgain;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import dev.leash.model.search.Resolution;
import dev.leash.model.search.TargetResolver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules of who is paged when a deadline has passed, or when a page could not be delivered. */
final class PagingRules {

    private PagingRules() {}

    /** Meets a deadline of the paging state. */
    static Decision meet(
            Incident.Known known, Instant dueAt, CommandEnvelope request, Directory directory) {
        AssignmentRules assigning =
                new AssignmentRules(known.escalation().path(), directory, request.at(), dueAt);
        return Decision.accept(
                switch (known.paging()) {
                    case PagingState.Pending pending -> searchAgain(known, pending, assigning);
                    case PagingState.Assigned(Assignment assignment, _) ->
                            escalate(known, assignment, dueAt, assigning);
                    case PagingState.InProgress inProgress ->
                            pageAgain(known, inProgress, assigning);
                    case PagingState.Resolved _,
                            PagingState.InError _,
                            PagingState.Drafted _ ->
                            List.<IncidentEvent>of();
                });
    }

    /**
     * Repeats the search after a change of the configuration. A search in vain is not recorded
     * again.
     */
    static Decision searchAgain(
            Incident.Known known, SearchAgain again, CommandEnvelope request, Directory directory) {
        if (known.paging() instanceof PagingState.Pending pending && pending.retryAt() != null) {
            List<IncidentEvent> events =
                    searchAgain(
                            known,
                            pending,
                            new AssignmentRules(
                                    known.escalation().path(), directory, request.at(), null));
            if (events.stream().anyMatch(event -> isNews(event, pending, again))) {
                return Decision.accept(events);
            }
        }
        return Decision.alreadyDone(
                OutcomeCode.NOBODY_ELSE_FOUND,
                "Nobody else was found for incident " + known.id() + ".");
    }

    private static boolean isNews(
            IncidentEvent event, PagingState.Pending pending, SearchAgain again) {
        if (event instanceof NobodyFound nobody && again.isRegular()) {
            boolean isOtherwise =
                    pending.skipped() != null && !pending.skipped().equals(nobody.skipped());
            return isOtherwise || !nobody.told().isEmpty();
        }
        return event instanceof IncidentEvent.Assigned;
    }

    private static List<IncidentEvent> searchAgain(
            Incident.Known known, PagingState.Pending pending, AssignmentRules assigning) {
        Escalation escalation = known.escalation();
        return assigning.search(
                Why.FOUND_AT_LAST,
                escalation.progress().position(),
                null,
                Set.of(),
                escalation.audience().toldNobody(),
                pending.searches());
    }

    private static List<IncidentEvent> escalate(
            Incident.Known known, Assignment assignment, Instant dueAt, AssignmentRules assigning) {
        Escalation escalation = known.escalation();
        return escalation
                .next()
                .map(next -> PathCatchUp.of(escalation.path(), next, dueAt, assigning.at()))
                .map(
                        due ->
                                assigning.searchAfter(
                                        due,
                                        assignment.assignee(),
                                        escalation.audience().toldNobody()))
                .orElseGet(
                        () -> List.of(new PathExhausted(assigning.directory().toldWhenNobody())));
    }

    private static List<IncidentEvent> pageAgain(
            Incident.Known known, PagingState.InProgress inProgress, AssignmentRules assigning) {
        Why why = inProgress.snoozed() ? Why.SNOOZE_OVER : Why.ACK_TIMED_OUT;
        Escalation escalation = known.escalation();
        boolean reachable =
                assigning
                        .directory()
                        .contact(inProgress.person())
                        .filter(contact -> contact.isReachable())
                        .isPresent();
        return reachable
                ? List.of(
                        assigning.giveTo(
                                inProgress.person(), why, escalation.progress().position()))
                : assigning.search(
                        why,
                        escalation.progress().position(),
                        inProgress.person(),
                        Set.of(),
                        escalation.audience().toldNobody(),
                        0);
    }

    /**
     * Pages the next level at once when nobody of the level could be reached, but only people who
     * have not failed since the last deadline; otherwise the stand-ins are told and the deadline
     * stays.
     */
    static Decision undeliverable(
            Incident.Known known,
            ReportUndeliverable report,
            CommandEnvelope request,
            Directory directory) {
        if (!(known.paging() instanceof PagingState.Assigned(Assignment assignment, _))
                || isOvertaken(known, assignment, report)) {
            return Decision.alreadyDone(
                    OutcomeCode.CHANGED_MEANWHILE,
                    "Incident " + known.id() + " has changed since then.");
        }
        Escalation escalation = known.escalation();
        Set<String> failed = new HashSet<>(escalation.progress().undeliverable());
        failed.add(report.person());
        if (!failed.containsAll(assignment.paged())) {
            return Decision.accept(new Undeliverable(report.person(), List.of()));
        }
        PathPosition next = escalation.nextOrAround();
        Resolution searched =
                TargetResolver.find(
                        escalation.path(),
                        next,
                        assignment.assignee(),
                        failed,
                        directory,
                        request.at());
        if (searched instanceof Resolution.Nobody) {
            return Decision.accept(
                    new Undeliverable(report.person(), toldInstead(directory, failed)));
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new Undeliverable(report.person(), List.of()));
        events.addAll(
                new AssignmentRules(escalation.path(), directory, request.at(), null)
                        .search(
                                Why.UNDELIVERABLE,
                                next,
                                assignment.assignee(),
                                failed,
                                escalation.audience().toldNobody(),
                                0));
        return Decision.accept(events);
    }

    private static boolean isOvertaken(
            Incident.Known known, Assignment assignment, ReportUndeliverable report) {
        PathProgress progress = known.escalation().progress();
        return report.pageSequence() != progress.pageSequence()
                || !assignment.paged().contains(report.person())
                || progress.undeliverable().contains(report.person());
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
