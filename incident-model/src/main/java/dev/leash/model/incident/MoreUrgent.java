package dev.leash.model.incident;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentEvent.Edited;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules of an incident that becomes more severe: people who were paged and have not answered are
 * paged again, because rules and quiet hours may have deferred the less urgent page. Where none of
 * them can be reached any longer, somebody else is searched for. An owner who has acknowledged or
 * taken it is not paged, nor is the person whose edit it was.
 */
final class MoreUrgent {

    private MoreUrgent() {}

    /** The decision, and who is paged anew when it makes the incident worse. */
    static Decision applied(
            Incident.Known known, Decision decision, CommandEnvelope request, Directory directory) {
        Severity before = known.details().report().severity();
        if (decision.events().stream().noneMatch(event -> isWorse(event, before))) {
            return decision;
        }
        List<IncidentEvent> events = new ArrayList<>(decision.events());
        events.addAll(pagedAnew(known, request, directory));
        return Decision.accept(events);
    }

    private static boolean isWorse(IncidentEvent event, Severity before) {
        return event instanceof Edited edited && edited.severity().isWorseThan(before);
    }

    private static List<IncidentEvent> pagedAnew(
            Incident.Known known, CommandEnvelope request, Directory directory) {
        return switch (known.paging()) {
            case PagingState.Assigned(Assignment assignment, _)
                    when assignment.why() == Why.TAKEN ->
                    List.of();
            case PagingState.Assigned(Assignment assignment, var escalateAt) ->
                    pagedAnew(known, assignment, escalateAt, request, directory);
            case PagingState.Pending pending ->
                    searched(known, pending.searches(), request.at(), directory);
            case PagingState.InError _ -> searched(known, 0, request.at(), directory);
            case PagingState.InProgress _, PagingState.Resolved _, PagingState.Drafted _ ->
                    List.of();
        };
    }

    /** The deadline stays; where the path has ended, those who were told of that are told again. */
    private static List<IncidentEvent> pagedAnew(
            Incident.Known known,
            Assignment before,
            @Nullable Instant escalateAt,
            CommandEnvelope request,
            Directory directory) {
        List<String> reachable =
                before.paged().stream()
                        .filter(
                                it ->
                                        directory
                                                .contact(it)
                                                .filter(Contact::isReachable)
                                                .isPresent())
                        .toList();
        if (reachable.isEmpty()) {
            return searched(known, 0, request.at(), directory);
        }
        List<String> paged =
                reachable.stream().filter(it -> !isAuthor(it, request.actor())).toList();
        if (paged.isEmpty()) {
            return List.of();
        }
        return List.of(
                new IncidentEvent.Assigned(
                        new Assignment(
                                before.assignee(),
                                paged,
                                Why.MORE_URGENT,
                                before.pathVersion(),
                                before.place(),
                                null,
                                List.of(),
                                0,
                                null,
                                escalateAt != null
                                        ? escalateAt
                                        : known.escalation()
                                                .path()
                                                .deadlineFrom(request.at(), before.place()))));
    }

    private static boolean isAuthor(String person, Actor actor) {
        return actor.isPerson() && actor.name().equals(person);
    }

    private static List<IncidentEvent> searched(
            Incident.Known known, int searches, Instant at, Directory directory) {
        Escalation escalation = known.escalation();
        return new AssignmentRules(escalation.path(), directory, at, null)
                .search(
                        Why.FOUND_AT_LAST,
                        escalation.progress().position(),
                        null,
                        Set.of(),
                        false,
                        searches);
    }
}
