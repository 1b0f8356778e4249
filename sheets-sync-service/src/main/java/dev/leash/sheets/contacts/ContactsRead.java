package dev.leash.sheets.contacts;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Content of the sheet of contacts. Each row is independent: a refused one leaves its contact as it
 * was.
 *
 * @param filled the number of rows that are not blank
 * @param contacts the contacts of good rows
 * @param ifNew contacts of refused rows in which only a phone or an alias is bad; used for new
 *     contacts, who are better reached by mail than not at all
 * @param kept names in refused rows; their contacts stay as they were
 * @param keepsAll whether further contacts may be meant that cannot be read, so that none may be
 *     removed
 * @param refused what is refused, and why
 * @param warnings likely mistakes that are allowed
 * @param rows the row of each name
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
    /** The row of a name in any notation; the header's when there is none. */
    public int rowOf(String name) {
        return PersonKey.of(name).map(rows::get).orElse(1);
    }
}
