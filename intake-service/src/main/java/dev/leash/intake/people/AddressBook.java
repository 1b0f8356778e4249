package dev.leash.intake.people;

import dev.leash.model.classification.Classification;
import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.IncidentLeads;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.kind.Configured;
import dev.leash.phone.PhoneNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Contacts by name, address and phone number. A phone number that several contacts share belongs to
 * the first of them by name, so that the answer does not depend on the order of changes.
 */
final class AddressBook {

    /** As many as may be configured of all kinds of classification together. */
    private static final int MAX_CLASSIFIED =
            Kinds.CLASSIFICATION.stream().mapToInt(Kind::atMost).sum();

    private final int most;
    private final PersonIndex people = new PersonIndex();
    private final Set<String> metrics = new HashSet<>();
    private final Map<String, IncidentLeads> leads = new HashMap<>();
    private final Map<String, Configured> classified = new HashMap<>();
    private volatile Classification classification = Classification.BUILT_IN;
    private final Map<String, SortedSet<String>> byPhone = new HashMap<>();

    /**
     * An empty address book.
     *
     * @param most the most contacts it holds
     */
    AddressBook(int most) {
        this.most = most;
    }

    /** Adds a contact, or replaces the one of the same name; false when there is no room. */
    synchronized boolean put(Contact contact) {
        if (people.contact(contact.id()).isEmpty() && people.size() >= most) {
            return false;
        }
        remove(contact.id());
        people.put(contact);
        phone(contact)
                .ifPresent(
                        phone ->
                                byPhone.computeIfAbsent(phone, _ -> new TreeSet<>())
                                        .add(contact.id()));
        return true;
    }

    synchronized void remove(String id) {
        people.contact(id).flatMap(AddressBook::phone).ifPresent(phone -> drop(phone, id));
        people.remove(id);
    }

    /** Updates who leads what: the value now stored for a contact, or null when it was removed. */
    synchronized void lead(String person, @Nullable IncidentLeads theirs) {
        if (theirs == null) {
            leads.remove(person);
        } else if (leads.size() < most || leads.containsKey(person)) {
            leads.put(person, theirs);
        }
    }

    /** Notes that there is a metric, or that it was removed. */
    synchronized void metric(String id, boolean exists) {
        if (!exists) {
            metrics.remove(id);
        } else if (metrics.size() < Kinds.METRIC.atMost()) {
            metrics.add(id);
        }
    }

    /** Whether there is a metric. */
    synchronized boolean hasMetric(String id) {
        return metrics.contains(id);
    }

    /** The incidents elsewhere that a contact leads. */
    synchronized Optional<IncidentLeads> leads(String person) {
        return Optional.ofNullable(leads.get(person));
    }

    /** All contacts, in the order of their ids. */
    synchronized List<Contact> contacts() {
        return people.contacts();
    }

    /**
     * Updates the classification of incidents: the value now stored under a key, or null when it
     * was removed.
     */
    synchronized void classify(String key, @Nullable Configured body) {
        if (body == null) {
            classified.remove(key);
        } else if (classified.size() < MAX_CLASSIFIED || classified.containsKey(key)) {
            classified.put(key, body);
        }
        classification = Classification.of(classified.values());
    }

    Classification classification() {
        return classification;
    }

    synchronized Optional<Contact> contact(String id) {
        return people.contact(id);
    }

    /** The contact that a name, address or alias means. */
    synchronized Optional<Contact> person(String reference) {
        return people.person(reference);
    }

    synchronized Optional<Contact> byPhone(String phone) {
        SortedSet<String> ids = byPhone.get(normal(phone));
        return ids == null ? Optional.empty() : people.contact(ids.first());
    }

    private void drop(String phone, String id) {
        byPhone.computeIfPresent(
                phone,
                (_, ids) -> {
                    ids.remove(id);
                    return ids.isEmpty() ? null : ids;
                });
    }

    private static Optional<String> phone(Contact contact) {
        return Optional.ofNullable(contact.phone()).map(AddressBook::normal);
    }

    /** E.164 form of a number; a number that cannot be parsed is compared as written. */
    private static String normal(String phone) {
        return PhoneNumber.read(phone).e164().orElse(phone);
    }
}
