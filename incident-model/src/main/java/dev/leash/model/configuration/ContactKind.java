package dev.leash.model.configuration;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Descriptor of contacts. */
final class ContactKind implements Kind<Contact> {

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public Class<Contact> type() {
        return Contact.class;
    }

    @Override
    public String id(Contact contact) {
        return contact.id();
    }

    @Override
    public int atMost() {
        return 10_000;
    }

    /**
     * Two people that would be one are refused. The workbook looks at its own rows itself, all at
     * once: there somebody may take over what another gives up in the same edit.
     */
    @Override
    public Optional<Outcome.Refused> refusal(Contact contact, Manager manager, InForce inForce) {
        return contact.keys().keySet().stream()
                .flatMap(key -> taken(key, contact.id(), manager, inForce).stream())
                .findFirst();
    }

    private Optional<Outcome.Refused> taken(
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

    private boolean isSameWorkbook(String other, Manager manager, InForce inForce) {
        return manager == Manager.WORKBOOK
                && inForce.version(key(other))
                        .filter(version -> version.managedBy() == Manager.WORKBOOK)
                        .isPresent();
    }

    /** When somebody sleeps, and where, says as much of them as their address. */
    @Override
    public Contact lasting(Contact contact, UnaryOperator<String> idOf) {
        return new Contact(contact.id(), null, null, contact.role());
    }
}
