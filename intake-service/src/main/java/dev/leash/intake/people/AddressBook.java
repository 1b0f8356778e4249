package dev.leash.intake.people;

import dev.leash.model.classification.Classification;
import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.kind.Configured;
import dev.leash.phone.PhoneNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Contacts by their names, addresses and phone numbers. Where several share a number, the first by
 * name is meant, so that the answer does not depend on which came last.
 */
final class AddressBook {

    /** As many as may be configured of all kinds together. */
    private static final int MAX_CLASSIFIED =
            Kinds.CLASSIFICATION.stream().mapToInt(Kind::atMost).sum();

    private final int most;
    private final PersonIndex people = new PersonIndex();
    private final Map<String, Configured> classified = new HashMap<>();
    private volatile Classification classification = Classification.BUILT_IN;
    private final Map<String, SortedSet<String>> byPhone = new HashMap<>();

    /** An empty one, for at most so many. */
    AddressBook(int most) {
        this.most = most;
    }

    /** Puts a contact in the place of the one of that name; false when there is no room. */
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

    /** What incidents are classified by has changed: what stands under a key now, if anything. */
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

    /** Whom a text means, by name, address or alias. */
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

    /** A number that cannot be read is compared as it stands. */
    private static String normal(String phone) {
        return PhoneNumber.read(phone).e164().orElse(phone);
    }
}
