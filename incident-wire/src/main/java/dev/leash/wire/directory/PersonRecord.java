package dev.leash.wire.directory;

import dev.leash.model.directory.Contact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public record of a person, to be joined with events, which contain only ids. Removed when the
 * person is forgotten.
 *
 * @param id id in events
 * @param version version of the contact
 * @param changedAt time of that version
 * @param name name for people
 * @param isContact whether they are a contact; a former contact has no addresses any more
 * @param email address for mail; null for none
 * @param phone number for text messages and calls, in E.164 form; null for none
 * @param aliases other names; null for none
 * @param timeZone their time zone; null when unset
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

    /** The record of a contact. */
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

    /** The record of a former contact: their name stays for readers of past events. */
    public static PersonRecord formerly(String id, long version, Instant at) {
        return new PersonRecord(id, version, at, id, false, null, null, null, null);
    }

    /** Leaves addresses out, so that no log line has them. */
    @Override
    public String toString() {
        return "PersonRecord[id=" + id + ", version=" + version + "]";
    }
}
