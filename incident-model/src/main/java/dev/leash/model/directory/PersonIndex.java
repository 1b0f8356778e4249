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
 * In-memory index of contacts by everything they are called. Where several contacts share a key
 * (refused today, possible in an older log), a match by name comes before one by address, and that
 * before one by alias; within each, the first by id. The result depends on nothing else.
 *
 * <p>Not thread-safe.
 */
public final class PersonIndex {

    private final Map<String, Contact> byId = new TreeMap<>();
    private final Map<PersonKey, NavigableSet<Called>> byKey = new HashMap<>();

    private record Called(Kind kind, String id) {
        private static final Comparator<Called> ORDER =
                Comparator.comparing(Called::kind).thenComparing(Called::id);
    }

    /** What a key is to a contact, best match first. */
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

    /** Adds a contact, or replaces the one with its id. */
    public void put(Contact contact) {
        remove(contact.id());
        byId.put(contact.id(), contact);
        contact.keys()
                .forEach(
                        (key, kind) ->
                                byKey.computeIfAbsent(key, _ -> new TreeSet<>(Called.ORDER))
                                        .add(new Called(kind, contact.id())));
    }

    /** Removes the contact with an id; ignored when there is none. */
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

    /** The contact with an id. */
    public Optional<Contact> contact(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The contact that a text means: by id, else by name, address or alias. */
    public Optional<Contact> person(String reference) {
        return contact(reference)
                .or(
                        () ->
                                PersonReference.of(reference).keys().stream()
                                        .flatMap(key -> idsOf(key).stream())
                                        .findFirst()
                                        .flatMap(this::contact));
    }

    /** Whether a text means a contact who can be reached. */
    public boolean isReachable(String reference) {
        return person(reference).filter(Contact::isReachable).isPresent();
    }

    /** Ids of the contacts with a key, best match first. */
    public List<String> idsOf(PersonKey key) {
        NavigableSet<Called> all = byKey.get(key);
        return all == null ? List.of() : all.stream().map(Called::id).toList();
    }

    /** Number of contacts. */
    public int size() {
        return byId.size();
    }

    /** All contacts, in the order of their ids. */
    public List<Contact> contacts() {
        return List.copyOf(byId.values());
    }
}
