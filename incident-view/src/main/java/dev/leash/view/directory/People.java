package dev.leash.view.directory;

import dev.leash.model.classification.Classification;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.view.engine.Reader;
import dev.leash.view.engine.View;
import dev.leash.wire.directory.DirectoryLookup;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfContact;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.OfVerified;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contacts, schedules and sheets, as administrators last said them. They are decoded once, and kept
 * in memory until something in the directory changes.
 */
public final class People implements DirectoryLookup {

    private final View view;
    private final Reader reader;
    private volatile Snapshot latest = Snapshot.NONE;

    public People(View view) {
        this.view = view;
        this.reader = view.reader(DirectoryProjection.NAME);
    }

    private Snapshot now() {
        Snapshot known = latest;
        return known.edition() == view.edition(DirectoryProjection.NAME) ? known : load();
    }

    /** The edition is asked for first: what changes meanwhile is loaded by whoever asks next. */
    private synchronized Snapshot load() {
        long edition = view.edition(DirectoryProjection.NAME);
        Snapshot before = latest;
        if (before.edition() == edition) {
            return before;
        }
        Snapshot loaded =
                new Snapshot(
                        edition,
                        reader.list(
                                "SELECT name, body FROM directory ORDER BY name",
                                Map.of(),
                                (row, _) -> before.entry(row.getString(1), row.getBytes(2))));
        latest = loaded;
        return loaded;
    }

    @Override
    public Optional<DirectoryRecord> find(String key) {
        return now().find(key).map(Snapshot.Entry::record);
    }

    @Override
    public List<DirectoryRecord> startingWith(String prefix) {
        return now().startingWith(prefix).map(Snapshot.Entry::record).toList();
    }

    /** The contact of that id. */
    public Optional<Contact> contact(String id) {
        return find(DirectoryRecord.CONTACTS + id)
                .filter(OfContact.class::isInstance)
                .map(found -> ((OfContact) found).contact());
    }

    /** Whom a text means, by name, e-mail address or alias, however it is written. */
    public Optional<Contact> person(String reference) {
        return contact(reference).or(() -> index().person(reference));
    }

    /** Everybody by whatever they go by. */
    public PersonIndex index() {
        return now().index();
    }

    @Override
    public List<String> idsOf(PersonKey key) {
        return index().idsOf(key);
    }

    /** Every contact, by name. */
    public List<Contact> contacts() {
        return now().contacts();
    }

    @Override
    public List<Contact> contactsInOrder() {
        return contacts();
    }

    /** The contact methods somebody has shown to work, whatever has changed since. */
    public List<VerifiedMethod> verified(String person) {
        return find(DirectoryRecord.VERIFIED + person)
                .filter(OfVerified.class::isInstance)
                .map(found -> ((OfVerified) found).methods())
                .orElse(List.of());
    }

    @Override
    public Classification classification() {
        return now().classification();
    }

    @Override
    public Optional<FinalSchedule> schedule(String id) {
        return now().find(DirectoryRecord.SCHEDULES + id).flatMap(Snapshot.Entry::schedule);
    }

    /** Who is on call by every schedule, in the order of their names. */
    public List<FinalSchedule> schedules() {
        return now().startingWith(DirectoryRecord.SCHEDULES)
                .flatMap(entry -> entry.schedule().stream())
                .toList();
    }

    /** How the sheets of the workbook stand, by name. */
    public List<OfSheet> sheets() {
        return startingWith(DirectoryRecord.SHEETS).stream()
                .filter(OfSheet.class::isInstance)
                .map(OfSheet.class::cast)
                .toList();
    }
}
