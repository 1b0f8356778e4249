package dev.leash.model.configuration;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import java.util.Optional;

/** Rules of contacts. */
final class ContactKind {

    private ContactKind() {}

    /**
     * The contact as it is kept for ever. Quiet hours and time zone are personal data, as addresses
     * are, and are left out.
     */
    static Contact lasting(Contact contact) {
        return new Contact(contact.id(), null, null, contact.role());
    }

    /**
     * Refuses a contact who could not be told apart from another one. The workbook checks all of
     * its rows at once instead, because within one edit one person may take over an address that
     * another gives up.
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
                                        "'%s' and '%s' have the same name, address or alias and could not be told apart; change one of them."
                                                .formatted(id, other)));
    }

    private static boolean isSameWorkbook(String other, Manager manager, InForce inForce) {
        return manager == Manager.WORKBOOK
                && inForce.version(Kinds.CONTACT.key(other))
                        .filter(version -> version.managedBy() == Manager.WORKBOOK)
                        .isPresent();
    }
}
