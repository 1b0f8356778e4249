package dev.leash.model.configuration;

import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import java.util.Optional;

/** Permissions: who may change what. */
final class Rights {

    private Rights() {}

    /** Why an author may not change a thing through an editor; empty when they may. */
    static Optional<Outcome.Refused> refusal(
            Kind<?> kind, String id, Manager manager, Actor actor, InForce inForce) {
        if (manager != Manager.SYSTEM && !kind.managers().contains(manager)) {
            return refused(
                    OutcomeCode.NOT_ALLOWED,
                    "Things of kind %s cannot be managed by %s."
                            .formatted(kind.name(), manager.inWords()));
        }
        return switch (actor.kind()) {
            case SOURCE, LEASH -> Optional.empty();
            case ANYBODY, UNKNOWN ->
                    refused(
                            OutcomeCode.NEEDS_PERSON,
                            "Anonymous changes are not allowed; sign in first.");
            case PERSON ->
                    isAllowed(kind, id, actor.name(), inForce)
                            ? Optional.empty()
                            : refused(
                                    OutcomeCode.NOT_ALLOWED,
                                    kind.isOnesOwn()
                                            ? "People can change this only for themselves."
                                            : "Only an administrator can do this; ask one.");
        };
    }

    private static boolean isAllowed(Kind<?> kind, String id, String person, InForce inForce) {
        return kind.isOnesOwn()
                ? id.equals(person)
                : inForce.find(Kinds.CONTACT.key(person))
                        .filter(found -> found instanceof Contact contact && isAdmin(contact))
                        .isPresent();
    }

    private static boolean isAdmin(Contact contact) {
        return contact.role() == Contact.Role.ADMIN;
    }

    /** Refusal when another editor manages the thing; empty when none does. */
    static Optional<Outcome.Refused> elsewhere(String key, Version before, Manager manager) {
        boolean isTheirs =
                !before.isInForce() || manager == Manager.SYSTEM || manager == before.managedBy();
        return isTheirs
                ? Optional.empty()
                : refused(
                        OutcomeCode.MANAGED_ELSEWHERE,
                        "%s is managed by %s; change it there."
                                .formatted(key, before.managedBy().inWords()));
    }

    private static Optional<Outcome.Refused> refused(OutcomeCode code, String explanation) {
        return Optional.of(new Outcome.Refused(code, explanation));
    }
}
