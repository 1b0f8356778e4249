package dev.leash.sheets.publish;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonKey;
import dev.leash.sheets.contacts.ContactWarnings;
import dev.leash.sheets.contacts.ContactsRead;
import dev.leash.sheets.contacts.ContactsSheet;
import dev.leash.sheets.workbook.Reading;
import dev.leash.sheets.workbook.Refusals;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfContact;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Each contact is in force on its own: one whose row is refused stays as it was.
 *
 * @param zone on whose walls quiet hours are that name none
 */
public record ContactsPlan(ZoneId zone) implements SheetPlan {

    @Override
    public String sheet() {
        return ContactsSheet.NAME;
    }

    @Override
    public Plan plan(Reading reading, Held held, String location, Instant now) {
        ContactsRead read =
                switch (reading) {
                    case Reading.Found(var table, _) -> ContactsSheet.read(table, zone);
                    case Reading.Missing _ -> keepingAll();
                    case Reading.Unreadable(String reason) -> keepingAll(reason);
                };
        List<Change> changes = new ArrayList<>(contacts(read, held));
        long version = held.sheet(sheet()).map(OfSheet::versionInForce).orElse(0L);
        long next = changes.isEmpty() ? version : version + 1;
        List<String> warnings = new ArrayList<>(read.warnings());
        warnings.addAll(ContactWarnings.about(after(changes, held)));
        new SheetReport(sheet(), location, now, read.filled(), read.refused())
                .change(held, next, warnings)
                .ifPresent(changes::add);
        return new Plan(changes, read.refused());
    }

    private static List<Change> contacts(ContactsRead read, Held held) {
        List<Change> changes = new ArrayList<>();
        Set<String> staying = new HashSet<>();
        read.kept().forEach(name -> held.person(name).map(Contact::id).ifPresent(staying::add));
        List<Contact> wanted = new ArrayList<>(read.contacts());
        read.withoutPhone().stream()
                .filter(one -> held.person(one.id()).isEmpty())
                .forEach(wanted::add);
        for (Contact written : wanted) {
            Contact contact = written.calledAs(idOf(written, held));
            staying.add(contact.id());
            if (held.contact(contact.id()).filter(contact::equals).isEmpty()) {
                changes.add(Change.to(new OfContact(contact)));
            }
        }
        held.contacts().stream()
                .filter(contact -> !read.keepsAll() && !staying.contains(contact.id()))
                .forEach(gone -> changes.add(Change.removal(new OfContact(gone).key())));
        return changes;
    }

    /** Whoever is known by the same name, in another case or form, stays who they are in the log. */
    private static String idOf(Contact written, Held held) {
        Optional<PersonKey> name = PersonKey.of(written.id());
        return held.person(written.id())
                .map(Contact::id)
                .filter(id -> PersonKey.of(id).equals(name))
                .orElse(written.id());
    }

    private static List<Contact> after(List<Change> changes, Held held) {
        Map<String, Contact> contacts = new TreeMap<>();
        held.contacts().forEach(contact -> contacts.put(contact.id(), contact));
        for (Change change : changes) {
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
                List.of("The sheet is missing: its contacts stay in force."));
    }

    private static ContactsRead keepingAll(String reason) {
        return new ContactsRead(
                0,
                List.of(),
                List.of(),
                Set.of(),
                true,
                List.of(Refusals.ofSheet("", reason)),
                List.of());
    }
}
