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

/** In-memory directory: decoded once, and reused until the directory changes. */
public final class DirectoryView implements DirectoryLookup {

    private final View view;
    private final Reader reader;
    private volatile Snapshot latest = Snapshot.NONE;

    public DirectoryView(View view) {
        this.view = view;
        this.reader = view.reader(DirectoryProjection.NAME);
    }

    private Snapshot now() {
        Snapshot known = latest;
        return known.edition() == view.edition(DirectoryProjection.NAME) ? known : load();
    }

    /**
     * Loads the directory. The edition is read first, so that a change during the load triggers
     * another load on the next call.
     */
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

    /** The contact with an id. */
    public Optional<Contact> contact(String id) {
        return find(DirectoryRecord.CONTACTS + id)
                .filter(OfContact.class::isInstance)
                .map(found -> ((OfContact) found).contact());
    }

    /**
     * The contact that a text means, by id, name, e-mail address or alias, however it is written.
     */
    public Optional<Contact> person(String reference) {
        return contact(reference).or(() -> index().person(reference));
    }

    /** Index of all contacts. */
    public PersonIndex index() {
        return now().index();
    }

    @Override
    public List<String> idsOf(PersonKey key) {
        return index().idsOf(key);
    }

    /** All contacts, by name. */
    public List<Contact> contacts() {
        return now().contacts();
    }

    @Override
    public List<Contact> contactsInOrder() {
        return contacts();
    }

    /** Verified contact methods of a person, also those whose address has changed since. */
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

    /** Final schedules, in order of their ids. */
    public List<FinalSchedule> schedules() {
        return now().startingWith(DirectoryRecord.SCHEDULES)
                .flatMap(entry -> entry.schedule().stream())
                .toList();
    }

    /** States of the sheets of the workbook, by name. */
    public List<OfSheet> sheets() {
        return startingWith(DirectoryRecord.SHEETS).stream()
                .filter(OfSheet.class::isInstance)
                .map(OfSheet.class::cast)
                .toList();
    }
}
