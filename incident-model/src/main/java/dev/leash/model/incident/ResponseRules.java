package dev.leash.model.incident;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Renotified;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.Snoozed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules of the answers to a page: acknowledge, resolve, snooze. */
final class ResponseRules {

    private ResponseRules() {}

    static Decision acknowledge(Incident.Known known, CommandEnvelope request) {
        return switch (known.paging()) {
            case PagingState.Resolved _ -> resolvedAlready(known);
            case PagingState.InProgress(String person, _, _, boolean snoozed) when !snoozed ->
                    Decision.alreadyDone(
                            OutcomeCode.ALREADY_ACKNOWLEDGED,
                            person + " has already acknowledged incident " + known.id() + ".");
            case PagingState.Pending _,
                    PagingState.Assigned _,
                    PagingState.InProgress _,
                    PagingState.Drafted _,
                    PagingState.InError _ ->
                    ownerAfter(known, request)
                            .map(
                                    owner ->
                                            Decision.accept(
                                                    new Acknowledged(
                                                            owner, repageAt(known, request))))
                            .orElseGet(() -> needsPerson(known));
        };
    }

    static Decision snooze(Incident.Known known, Snooze snooze, CommandEnvelope request) {
        return switch (known.paging()) {
            case PagingState.Resolved _ -> resolvedAlready(known);
            case PagingState _ when Staleness.hasGoneOn(known, request) -> Staleness.refuse(known);
            case PagingState.Pending _,
                    PagingState.Assigned _,
                    PagingState.InProgress _,
                    PagingState.Drafted _,
                    PagingState.InError _ ->
                    ownerAfter(known, request)
                            .map(
                                    owner ->
                                            new Snoozed(
                                                    owner,
                                                    request.at().plusSeconds(snooze.seconds())))
                            .map(Decision::accept)
                            .orElseGet(() -> needsPerson(known));
        };
    }

    static Decision resolve(Incident.Known known, CommandEnvelope request, Directory directory) {
        if (!known.isOpen()) {
            return Decision.alreadyDone(
                    OutcomeCode.ALREADY_RESOLVED,
                    "Incident " + known.id() + " is already resolved.");
        }
        return Staleness.wasReopened(known, request)
                ? Staleness.refuseReopened(known)
                : Decision.accept(resolved(known, request, directory));
    }

    /** The end of an open incident, and who is told of it. */
    static Resolved resolved(Incident.Known known, CommandEnvelope request, Directory directory) {
        return new Resolved(told(known), reopenUntil(request, directory));
    }

    /** Until when what ends now can be reopened; null for as long as usual. */
    static @Nullable Instant reopenUntil(CommandEnvelope request, Directory directory) {
        Duration reopenFor = directory.reopenFor();
        return reopenFor.equals(Directory.REOPEN_FOR) ? null : request.at().plus(reopenFor);
    }

    /** Who is told of the end. The stand-ins are left out once somebody has answered. */
    private static List<String> told(Incident.Known known) {
        Audience audience = known.escalation().audience();
        return audience.standInsHeard() == null ? audience.concerned() : audience.involved();
    }

    static Decision notifyAgain(Incident.Known known, Directory directory) {
        if (!known.isOpen()) {
            return resolvedAlready(known);
        }
        return known.owner()
                .map(owner -> notifyOwner(known, owner, directory))
                .orElseGet(
                        () ->
                                Decision.refuse(
                                        OutcomeCode.NOBODY_HAS_IT,
                                        "Nobody has incident %s yet, so there is nobody to notify. Escalate or reassign it."
                                                .formatted(known.id())));
    }

    private static Decision notifyOwner(Incident.Known known, String owner, Directory directory) {
        return directory.contact(owner).filter(Contact::isReachable).isPresent()
                ? Decision.accept(new Renotified(owner))
                : Decision.refuse(
                        OutcomeCode.NOT_REACHABLE,
                        "%s cannot be reached on any channel. Escalate or reassign incident %s."
                                .formatted(owner, known.id()));
    }

    /** The owner after an answer: its author, or for an anonymous answer the current owner. */
    private static Optional<String> ownerAfter(Incident.Known known, CommandEnvelope request) {
        return request.actor().isPerson() ? Optional.of(request.actor().name()) : known.owner();
    }

    private static @Nullable Instant repageAt(Incident.Known known, CommandEnvelope request) {
        long millis = known.escalation().path().ackTimeoutMillis();
        return millis == 0 ? null : request.at().plusMillis(millis);
    }

    private static Decision resolvedAlready(Incident.Known known) {
        return Decision.refuse(
                OutcomeCode.INCIDENT_RESOLVED,
                "Incident " + known.id() + " is resolved. Reopen it if it is not over.");
    }

    private static Decision needsPerson(Incident.Known known) {
        return Decision.refuse(
                OutcomeCode.NEEDS_PERSON,
                "Nobody has incident %s yet. Sign in, or use the link you were sent, so that it is yours."
                        .formatted(known.id()));
    }
}
