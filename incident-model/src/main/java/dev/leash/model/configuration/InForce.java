package dev.leash.model.configuration;

import dev.leash.model.directory.PersonKey;
import dev.leash.model.directory.PersonReference;
import dev.leash.model.kind.Configured;
import java.util.List;
import java.util.Optional;

/** Lookup of what is in force at the moment of deciding. */
public interface InForce {

    /** What is said for ever instead of a text that means nobody. */
    String NOBODY_KNOWN = "(nobody known)";

    /** The newest version of a key, also of what is gone; empty when it was never there. */
    Optional<Version> version(String key);

    /** What of a kind is in force, in the order of its keys. */
    List<Configured> all(Kind<?> kind);

    /** How many of a kind are in force. */
    int count(Kind<?> kind);

    /** The ids of the contacts that go by a name, an address or an alias, the surest first. */
    List<String> idsOf(PersonKey key);

    /** What is in force under a key. */
    default Optional<Configured> find(String key) {
        return version(key).map(Version::body);
    }

    /** The id of whom a text means; the text itself when it means nobody. */
    default String idOf(String reference) {
        return find(Kinds.CONTACT.key(reference)).isPresent()
                ? reference
                : meant(reference).orElse(reference);
    }

    /**
     * The id of whom a text means, also of somebody who was a contact once; {@link #NOBODY_KNOWN}
     * when it means nobody: what it says then may be a name, an address or a number.
     */
    default String knownIdOf(String reference) {
        return version(Kinds.CONTACT.key(reference)).isPresent()
                ? reference
                : meant(reference).orElse(NOBODY_KNOWN);
    }

    private Optional<String> meant(String reference) {
        return PersonReference.of(reference).keys().stream()
                .flatMap(key -> idsOf(key).stream())
                .findFirst();
    }
}
