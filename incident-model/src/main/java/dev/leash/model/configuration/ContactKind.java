package dev.leash.model.configuration;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import java.util.Optional;

/** Rules of contacts. */
final class ContactKind {

    private ContactKind() {}

    /** When somebody sleeps, and where, says as much of them as their address. */
    static Contact lasting(Contact contact) {
        return new Contact(contact.id(), null, null, contact.role());
    }

    /**
     * Two people that would be one are refused. The workbook looks at its own rows itself, all at
     * once: there somebody may take over what another gives up in the same edit.
     */
    static Optional<Outcome.Refused> refusal(Contact contact, Manager manager, InForce inForce) {
        return contact.keys().keySet().stream()
                .flatMap(key -> taken(key, contact.id(), manager, inForce).stream())
                .findFirst();
    }

    private static Optional<Outcome.Refused> taken(
            PersonKey key, String id, Manager manager, InForce inForce) {
        return inForce.idsOf(key).stream()
                .filter(other -> !other.equals(id) && !isSameWorkbook(other, manager, inForce))
                .findFirst()
                .map(
                        other ->
                                new Outcome.Refused(
                                        OutcomeCode.NAME_TAKEN,
                                        "'%s' and '%s' go by the same name, address or alias, so nobody could tell them apart; change one of them."
                                                .formatted(id, other)));
    }

    private static boolean isSameWorkbook(String other, Manager manager, InForce inForce) {
        return manager == Manager.WORKBOOK
                && inForce.version(Kinds.CONTACT.key(other))
                        .filter(version -> version.managedBy() == Manager.WORKBOOK)
                        .isPresent();
    }
}
