package dev.leash.sheets.publish;

import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.incident.Outcome;
import dev.leash.sheets.contacts.ContactWarnings;
import dev.leash.sheets.contacts.ContactsRead;
import dev.leash.sheets.contacts.ContactsSheet;
import dev.leash.sheets.workbook.CellRefusals;
import dev.leash.sheets.workbook.Reading;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.HeldBack;
import dev.leash.wire.directory.DirectoryRecord.OfContact;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rules of the contacts. Each row is independent: a refused one leaves its contact as it was.
 * Contacts are removed when their rows are; most of them at once only after a while, see {@link
 * MassRemoval}.
 *
 * @param zone time zone of quiet hours without one
 */
public record ContactsPlan(ZoneId zone) implements SheetPlan {

    @Override
    public String sheet() {
        return ContactsSheet.NAME;
    }

    @Override
    public Kind<?> kind() {
        return Kinds.CONTACT;
    }

    @Override
    public SheetChanges plan(
            Reading reading, DirectorySnapshot held, String location, Instant now) {
        ContactsRead read =
                switch (reading) {
                    case Reading.Found found -> of(found, held);
                    case Reading.Missing _ -> keepingAll();
                    case Reading.Unreadable(String reason) -> keepingAll(reason);
                };
        List<Refused> refused = new ArrayList<>(read.refused());
        List<Contact> wanted = wanted(read, held);
        List<Contact> gone = gone(read, wanted, held);
        Optional<HeldBack> heldBack =
                new MassRemoval(gone.size(), ours(held).count())
                        .heldBack("contacts", held.sheet(sheet()), now);
        List<SheetChange> changes = new ArrayList<>(contacts(wanted, read, held, refused));
        if (heldBack.isEmpty()) {
            changes.addAll(removals(gone, held, refused));
        }
        long version = held.sheet(sheet()).map(OfSheet::versionInForce).orElse(0L);
        long next = changes.isEmpty() ? version : version + 1;
        List<String> warnings = new ArrayList<>(read.warnings());
        warnings.addAll(ContactWarnings.about(after(changes, held)));
        new SheetReport(sheet(), location, now, read.filled(), refused)
                .change(held, next, warnings, heldBack.orElse(null))
                .ifPresent(changes::add);
        return new SheetChanges(changes, refused);
    }

    private static List<SheetChange> contacts(
            List<Contact> wanted,
            ContactsRead read,
            DirectorySnapshot held,
            List<Refused> refused) {
        List<SheetChange> changes = new ArrayList<>();
        for (Contact contact : wanted) {
            if (held.contact(contact.id()).filter(contact::equals).isEmpty()) {
                held.refusal(contact)
                        .ifPresentOrElse(
                                no -> refused.add(notTaken(contact, read, no)),
                                () -> changes.add(SheetChange.to(new OfContact(contact))));
            }
        }
        refused.sort(Comparator.comparingInt(Refused::row));
        return changes;
    }

    /** A refused removal has no row of its own, and is reported for the sheet. */
    private static List<SheetChange> removals(
            List<Contact> gone, DirectorySnapshot held, List<Refused> refused) {
        List<SheetChange> changes = new ArrayList<>();
        for (Contact one : gone) {
            SheetChange removal = SheetChange.removal(new OfContact(one).key());
            held.refusalOfRemoval(removal.key())
                    .ifPresentOrElse(
                            no -> refused.addFirst(new RefusedChange(removal, no).inWords()),
                            () -> changes.add(removal));
        }
        return changes;
    }

    private static Refused notTaken(Contact contact, ContactsRead read, Outcome.Refused no) {
        return CellRefusals.ofCell(
                read.rowOf(contact.id()),
                ContactsSheet.HEADER.getFirst(),
                contact.id(),
                RefusedChange.codeOf(no),
                no.explanation());
    }

    /** Contacts managed by other editors are not affected by the sheet. */
    private static Stream<Contact> ours(DirectorySnapshot held) {
        return held.contacts().stream()
                .filter(contact -> held.isOurs(Kinds.CONTACT.key(contact.id())));
    }

    /** The contacts of the sheet, under the ids they have in the log. */
    private static List<Contact> wanted(ContactsRead read, DirectorySnapshot held) {
        return Stream.concat(
                        read.contacts().stream(),
                        read.ifNew().stream().filter(one -> held.person(one.id()).isEmpty()))
                .map(written -> written.calledAs(idOf(written, held)))
                .toList();
    }

    /** A contact known by the same name, in another case or form, keeps its id. */
    private static String idOf(Contact written, DirectorySnapshot held) {
        Optional<PersonKey> name = PersonKey.of(written.id());
        return held.person(written.id())
                .map(Contact::id)
                .filter(id -> PersonKey.of(id).equals(name))
                .orElse(written.id());
    }

    private static List<Contact> gone(
            ContactsRead read, List<Contact> wanted, DirectorySnapshot held) {
        Set<String> staying = new HashSet<>();
        read.kept().forEach(name -> held.person(name).map(Contact::id).ifPresent(staying::add));
        wanted.forEach(contact -> staying.add(contact.id()));
        return ours(held)
                .filter(contact -> !read.keepsAll() && !staying.contains(contact.id()))
                .toList();
    }

    /** Removes no contact for not being in a sheet that may be incomplete. */
    private ContactsRead of(Reading.Found found, DirectorySnapshot held) {
        ContactsRead read =
                ContactsSheet.read(found.table(), zone, (name, key) -> goesBy(held, name, key));
        return new ContactsRead(
                read.filled() + found.refused().size(),
                read.contacts(),
                read.ifNew(),
                read.kept(),
                read.keepsAll() || !found.whole(),
                CellRefusals.both(read.refused(), found.refused()),
                Stream.concat(found.warnings().stream(), read.warnings().stream()).toList(),
                read.rows());
    }

    private static boolean goesBy(DirectorySnapshot held, String name, PersonKey key) {
        return held.person(key.text())
                .flatMap(one -> PersonKey.of(one.id()))
                .equals(PersonKey.of(name));
    }

    private static List<Contact> after(List<SheetChange> changes, DirectorySnapshot held) {
        Map<String, Contact> contacts = new TreeMap<>();
        held.contacts().forEach(contact -> contacts.put(contact.id(), contact));
        for (SheetChange change : changes) {
            if (change.record() instanceof OfContact(Contact contact)) {
                contacts.put(contact.id(), contact);
            } else {
                contacts.remove(change.key().substring(DirectoryRecord.CONTACTS.length()));
            }
        }
        return List.copyOf(contacts.values());
    }

    private static ContactsRead keepingAll() {
        return new ContactsRead(
                0,
                List.of(),
                List.of(),
                Set.of(),
                true,
                List.of(),
                List.of("The sheet is missing: its contacts stay in force."),
                Map.of());
    }

    private static ContactsRead keepingAll(String reason) {
        return new ContactsRead(
                0,
                List.of(),
                List.of(),
                Set.of(),
                true,
                List.of(CellRefusals.ofSheet("", SheetCode.SHEET_UNREADABLE, reason)),
                List.of(),
                Map.of());
    }
}
