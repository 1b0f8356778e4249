package dev.leash.model.incident;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Directory;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Reassign;
import java.util.Optional;
import java.util.Set;

/** Rules of commands that pass an incident from one person to another. */
final class HandoverRules {

    private HandoverRules() {}

    static Decision escalate(Incident.Known known, CommandEnvelope request, Directory directory) {
        if (!known.isOpen()) {
            return resolved(known);
        }
        if (Staleness.hasGoneOn(known, request)) {
            return Decision.alreadyDone(
                    OutcomeCode.CHANGED_MEANWHILE, Staleness.explanation(known));
        }
        Escalation escalation = known.escalation();
        return Decision.accept(
                assigning(known, request, directory)
                        .search(
                                Why.ESCALATED,
                                escalation.nextOrAround(),
                                known.owner().orElse(null),
                                Set.of(),
                                escalation.audience().toldNobody(),
                                0));
    }

    static Decision take(Incident.Known known, CommandEnvelope request, Directory directory) {
        if (!request.actor().isPerson() || request.actor().via() == Actor.Via.LINK) {
            return Decision.refuse(OutcomeCode.NEEDS_PERSON, "Sign in to take an incident.");
        }
        return give(known, request.actor().name(), Why.TAKEN, request, directory);
    }

    static Decision reassign(
            Incident.Known known, Reassign reassign, CommandEnvelope request, Directory directory) {
        Optional<Contact> contact = directory.person(reassign.person());
        String person = contact.map(Contact::id).orElse(reassign.person());
        if (contact.isPresent() && !contact.get().isReachable()) {
            return Decision.refuse(
                    OutcomeCode.NOT_REACHABLE,
                    "%s has neither e-mail nor phone.".formatted(person));
        }
        return give(known, person, Why.REASSIGNED, request, directory);
    }

    private static Decision give(
            Incident.Known known,
            String person,
            Why why,
            CommandEnvelope request,
            Directory directory) {
        if (!known.isOpen()) {
            return resolved(known);
        }
        if (directory.contact(person).isEmpty()) {
            return Decision.refuse(
                    OutcomeCode.UNKNOWN_CONTACT,
                    "There is no contact '%s'. Add them to the contacts.".formatted(person));
        }
        if (known.owner().equals(Optional.of(person))) {
            return Decision.alreadyDone(
                    OutcomeCode.ALREADY_ASSIGNED,
                    "%s already has incident %s.".formatted(person, known.id()));
        }
        if (Staleness.hasGoneOn(known, request)) {
            return Staleness.refuse(known);
        }
        return Decision.accept(
                assigning(known, request, directory)
                        .giveTo(person, why, known.escalation().progress().position()));
    }

    private static AssignmentRules assigning(
            Incident.Known known, CommandEnvelope request, Directory directory) {
        return new AssignmentRules(known.escalation().path(), directory, request.at(), null);
    }

    private static Decision resolved(Incident.Known known) {
        return Decision.refuse(
                OutcomeCode.INCIDENT_RESOLVED,
                "Incident " + known.id() + " is resolved. Reopen it if it is not over.");
    }
}
