package dev.leash.wire.directory;

import dev.leash.model.directory.Contact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, for whoever joins facts, which say their id alone. It is gone when the person is
 * forgotten.
 *
 * @param id the id by which facts call them
 * @param version the version of the contact it is of
 * @param changedAt when it became so
 * @param name what people call them
 * @param isContact whether they are a contact; who was one has no address any more
 * @param email where mail goes; null for none
 * @param phone where text messages and calls go, in E.164 form; null for none
 * @param aliases what else they are called; null for nothing
 * @param timeZone on whose clocks they are; null where they have not said
 */
public record PersonRecord(
        String id,
        long version,
        Instant changedAt,
        String name,
        boolean isContact,
        @Nullable String email,
        @Nullable String phone,
        @Nullable List<String> aliases,
        @Nullable ZoneId timeZone) {
    public PersonRecord {
        aliases = aliases == null ? null : List.copyOf(aliases);
    }

    /** A contact. */
    public static PersonRecord of(Contact contact, long version, Instant at) {
        return new PersonRecord(
                contact.id(),
                version,
                at,
                contact.id(),
                true,
                contact.email(),
                contact.phone(),
                contact.aliases(),
                contact.timeZone());
    }

    /** Somebody who was a contact: their name stays for those who read of them. */
    public static PersonRecord formerly(String id, long version, Instant at) {
        return new PersonRecord(id, version, at, id, false, null, null, null, null);
    }

    /** Without addresses, so that no log line has them. */
    @Override
    public String toString() {
        return "PersonRecord[id=" + id + ", version=" + version + "]";
    }
}
