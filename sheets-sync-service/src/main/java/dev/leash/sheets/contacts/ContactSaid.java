package dev.leash.sheets.contacts;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.sheets.workbook.CellRefusals;
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
 * Content of a row of the contacts.
 *
 * @param contact the contact; empty when the row is refused
 * @param ifNew the contact of a refused row without its bad value, if that is only a phone or an
 *     alias
 * @param names the name and the address
 * @param aliases the aliases
 */
record ContactSaid(
        Optional<Contact> contact,
        Optional<Contact> ifNew,
        List<String> names,
        List<String> aliases) {

    /** Name, address and aliases of the row. */
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
     * The row without names that belong to another row; without contact when that is its name or
     * address, because both rows would be one person.
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
                aliases.stream()
                        .filter(one -> keys(List.of(one)).stream().noneMatch(lost::contains))
                        .toList(),
                contact.timeZone());
    }

    /**
     * The reason of the refusal: the row that has the same name or address, otherwise one that has
     * the same alias.
     */
    Refused refusal(int row, Map<PersonKey, Integer> lost) {
        Optional<PersonKey> isSomebody = keys(names).stream().filter(lost::containsKey).findFirst();
        PersonKey key = isSomebody.orElseGet(() -> lost.keySet().iterator().next());
        return CellRefusals.ofCell(
                row,
                isSomebody.isPresent() ? "name" : ContactsSheet.ALIASES,
                isSomebody.isPresent() ? names.getFirst() : String.join(", ", aliases),
                SheetCode.NAME_TAKEN,
                "row %d already has '%s', %s; change one of them, or remove it"
                        .formatted(
                                lost.get(key),
                                CellRefusals.shortened(key.text()),
                                isSomebody.isPresent()
                                        ? "so both rows would be the same person"
                                        : "and a name belongs to one person"));
    }
}
