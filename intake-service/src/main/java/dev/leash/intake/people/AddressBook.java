package dev.leash.intake.people;

import dev.leash.model.directory.Contact;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Contacts by their names and addresses. Where several share an address, the first by name is
 * meant, so that the answer does not depend on which came last.
 */
final class AddressBook {

    private final int most;
    private final Map<String, Contact> byId = new HashMap<>();
    private final Map<String, SortedSet<String>> byEmail = new HashMap<>();
    private final Map<String, SortedSet<String>> byPhone = new HashMap<>();

    /** An empty one, for at most so many. */
    AddressBook(int most) {
        this.most = most;
    }

    /** Puts a contact in the place of the one of that name; false when there is no room. */
    synchronized boolean put(Contact contact) {
        if (!byId.containsKey(contact.id()) && byId.size() >= most) {
            return false;
        }
        remove(contact.id());
        byId.put(contact.id(), contact);
        add(byEmail, normal(contact.email()), contact.id());
        add(byPhone, contact.phone(), contact.id());
        return true;
    }

    synchronized void remove(String id) {
        Contact gone = byId.remove(id);
        if (gone != null) {
            drop(byEmail, normal(gone.email()), id);
            drop(byPhone, gone.phone(), id);
        }
    }

    synchronized Optional<Contact> contact(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<Contact> byEmail(String email) {
        return first(byEmail.get(normal(email)));
    }

    synchronized Optional<Contact> byPhone(String phone) {
        return first(byPhone.get(phone));
    }

    private Optional<Contact> first(@Nullable SortedSet<String> ids) {
        return ids == null ? Optional.empty() : Optional.ofNullable(byId.get(ids.first()));
    }

    private static void add(
            Map<String, SortedSet<String>> index, @Nullable String address, String id) {
        if (address != null) {
            index.computeIfAbsent(address, _ -> new TreeSet<>()).add(id);
        }
    }

    private static void drop(
            Map<String, SortedSet<String>> index, @Nullable String address, String id) {
        if (address != null) {
            index.computeIfPresent(
                    address,
                    (_, ids) -> {
                        ids.remove(id);
                        return ids.isEmpty() ? null : ids;
                    });
        }
    }

    /** No mail provider tells two people apart by the case of a letter. */
    private static @Nullable String normal(@Nullable String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }
}
