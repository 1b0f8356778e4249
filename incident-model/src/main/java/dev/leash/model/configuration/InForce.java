package dev.leash.model.configuration;

import dev.leash.model.directory.PersonKey;
import dev.leash.model.directory.PersonReference;
import dev.leash.model.kind.Configured;
import java.util.List;
import java.util.Optional;

/** Lookup of the configuration in force at the moment of deciding. */
public interface InForce {

    /** Replacement for a text that means no contact, in records that are kept for ever. */
    String NOBODY_KNOWN = "(nobody known)";

    /**
     * The newest version of a key, also when the thing was removed; empty when it never existed.
     */
    Optional<Version> version(String key);

    /** Everything of a kind in force, in order of the keys. */
    List<Configured> all(Kind<?> kind);

    /** Number of things of a kind in force. */
    int count(Kind<?> kind);

    /** Ids of the contacts with a name, an address or an alias, best match first. */
    List<String> idsOf(PersonKey key);

    /** The thing in force under a key. */
    default Optional<Configured> find(String key) {
        return version(key).map(Version::body);
    }

    /** Id of the contact that a text means; the text itself when it means nobody. */
    default String idOf(String reference) {
        return find(Kinds.CONTACT.key(reference)).isPresent()
                ? reference
                : meant(reference).orElse(reference);
    }

    /**
     * Id of the contact that a text means, also of a former contact; {@link #NOBODY_KNOWN} when it
     * means nobody, because the text may be a name, an address or a number.
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
