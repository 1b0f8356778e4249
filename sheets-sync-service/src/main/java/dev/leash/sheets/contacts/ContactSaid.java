package dev.leash.sheets.contacts;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a row of the contacts says.
 *
 * @param contact the contact; empty when the row is refused
 * @param ifNew the contact of a refused row without what is wrong, where that is no more than a
 *     phone or an alias
 * @param names the name and the address it gives its person
 * @param aliases what else it calls them
 */
record ContactSaid(
        Optional<Contact> contact,
        Optional<Contact> ifNew,
        List<String> names,
        List<String> aliases) {

    /** Whatever the row calls its person. */
    List<String> everyName() {
        return Stream.concat(names.stream(), aliases.stream()).toList();
    }

    Set<PersonKey> keys() {
        return keys(everyName());
    }

    private static Set<PersonKey> keys(Collection<String> names) {
        Set<PersonKey> keys = new LinkedHashSet<>();
        names.forEach(name -> PersonKey.of(name).ifPresent(keys::add));
        return keys;
    }

    /**
     * What is left of it without what other rows have: nothing when one of them has its name or
     * address, because both would be one person.
     */
    ContactSaid without(Set<PersonKey> lost) {
        Optional<Contact> left =
                contact.or(() -> ifNew)
                        .filter(_ -> keys(names).stream().noneMatch(lost::contains))
                        .map(one -> without(one, lost));
        return new ContactSaid(Optional.empty(), left, names, aliases);
    }

    private static Contact without(Contact contact, Set<PersonKey> lost) {
        List<String> aliases = contact.aliases() == null ? List.of() : contact.aliases();
        return new Contact(
                contact.id(),
                contact.email(),
                contact.phone(),
                contact.role(),
                contact.wishes(),
                aliases.stream().filter(one -> keys(List.of(one)).stream().noneMatch(lost::contains)).toList(),
                contact.timeZone());
    }

    /** Why it is refused: the row that has its name or address, else one that has an alias. */
    Refused refusal(int row, Map<PersonKey, Integer> lost) {
        Optional<PersonKey> isSomebody = keys(names).stream().filter(lost::containsKey).findFirst();
        PersonKey key = isSomebody.orElseGet(() -> lost.keySet().iterator().next());
        return Refusals.ofCell(
                row,
                isSomebody.isPresent() ? "name" : ContactsSheet.ALIASES,
                isSomebody.isPresent() ? names.getFirst() : String.join(", ", aliases),
                SheetCode.NAME_TAKEN,
                "row %d goes by '%s' already, %s; change one of them, or remove it"
                        .formatted(
                                lost.get(key),
                                Refusals.shortened(key.text()),
                                isSomebody.isPresent()
                                        ? "so that both would be one person"
                                        : "and only one person can"));
    }
}
