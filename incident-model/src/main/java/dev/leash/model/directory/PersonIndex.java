package dev.leash.model.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Contacts in memory, found by whatever they may be called. Where several go by one key, which is
 * refused where people are written down and may be so in an older log, whose name it is comes
 * first, then whose address, then whose alias, and the first by id among them: the answer depends
 * on nothing else.
 *
 * <p>Not safe for several threads.
 */
public final class PersonIndex {

    private final Map<String, Contact> byId = new TreeMap<>();
    private final Map<PersonKey, NavigableSet<Called>> byKey = new HashMap<>();

    private record Called(Kind kind, String id) {
        private static final Comparator<Called> ORDER =
                Comparator.comparing(Called::kind).thenComparing(Called::id);
    }

    /** What a key is to a contact, the surest first. */
    public enum Kind {
        NAME,
        EMAIL,
        ALIAS
    }

    /** An index of these contacts. */
    public static PersonIndex of(Collection<Contact> contacts) {
        PersonIndex index = new PersonIndex();
        contacts.forEach(index::put);
        return index;
    }

    /** Puts a contact in the place of the one of that id. */
    public void put(Contact contact) {
        remove(contact.id());
        byId.put(contact.id(), contact);
        contact.keys()
                .forEach(
                        (key, kind) ->
                                byKey.computeIfAbsent(key, _ -> new TreeSet<>(Called.ORDER))
                                        .add(new Called(kind, contact.id())));
    }

    /** Removes the contact of that id; nothing happens when there is none. */
    public void remove(String id) {
        Contact gone = byId.remove(id);
        if (gone != null) {
            gone.keys().forEach((key, kind) -> drop(key, new Called(kind, id)));
        }
    }

    private void drop(PersonKey key, Called called) {
        byKey.computeIfPresent(
                key,
                (_, all) -> {
                    all.remove(called);
                    return all.isEmpty() ? null : all;
                });
    }

    /** The contact of that id. */
    public Optional<Contact> contact(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whom a text means: the contact of that id, or whoever goes by that name or address. */
    public Optional<Contact> person(String reference) {
        return contact(reference)
                .or(
                        () ->
                                PersonReference.of(reference).keys().stream()
                                        .flatMap(key -> idsOf(key).stream())
                                        .findFirst()
                                        .flatMap(this::contact));
    }

    /** Whether a text means somebody whom a page can reach. */
    public boolean isReachable(String reference) {
        return person(reference).filter(Contact::isReachable).isPresent();
    }

    /** The ids of the contacts that go by a key, the surest first. */
    public List<String> idsOf(PersonKey key) {
        NavigableSet<Called> all = byKey.get(key);
        return all == null ? List.of() : all.stream().map(Called::id).toList();
    }

    /** How many contacts there are. */
    public int size() {
        return byId.size();
    }

    /** Every contact, in the order of their ids. */
    public List<Contact> contacts() {
        return List.copyOf(byId.values());
    }
}
