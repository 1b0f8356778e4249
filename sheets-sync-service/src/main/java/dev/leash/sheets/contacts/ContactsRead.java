package dev.leash.sheets.contacts;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the contacts' sheet says. Each row stands for itself: one that is refused keeps its contact
 * as it was.
 *
 * @param filled how many rows say something
 * @param contacts the good rows
 * @param ifNew what is left of refused rows where no more than a phone or an alias is wrong: new contacts
 *     are better reached by mail than not at all
 * @param kept whatever refused rows may call their people, whose contacts stay as they were
 * @param keepsAll whether it is unknown who else is meant, so that nobody may be removed
 * @param refused what cannot be used, and why
 * @param warnings what is allowed and looks like a mistake
 * @param rows in which row each name is
 */
public record ContactsRead(
        int filled,
        List<Contact> contacts,
        List<Contact> ifNew,
        Set<String> kept,
        boolean keepsAll,
        List<Refused> refused,
        List<String> warnings,
        Map<PersonKey, Integer> rows) {
    /** In which row a name is, however it is written; the header when it is in none. */
    public int rowOf(String name) {
        return PersonKey.of(name).map(rows::get).orElse(1);
    }
}
