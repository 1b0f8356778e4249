package dev.leash.sheets.publish;

import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.webhook.Endpoint;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfContact;
import dev.leash.wire.directory.DirectoryRecord.OfEndpoint;
import dev.leash.wire.directory.DirectoryRecord.OfSchedule;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What the directory holds. Used by one thread. */
public final class Held {

    private final NavigableMap<String, DirectoryRecord> records = new TreeMap<>();
    private final PersonIndex people = new PersonIndex();

    /** Takes over a change that is in the directory. */
    public void take(Change change) {
        if (change.record() == null) {
            records.remove(change.key());
        } else {
            records.put(change.key(), change.record());
        }
        if (change.record() instanceof OfContact(Contact contact)) {
            people.put(contact);
        } else if (change.key().startsWith(DirectoryRecord.CONTACTS)) {
            people.remove(change.key().substring(DirectoryRecord.CONTACTS.length()));
        }
    }

    /** The schedule in force. */
    public Optional<Schedule> schedule(String id) {
        return find(DirectoryRecord.SCHEDULES + id, OfSchedule.class).map(OfSchedule::schedule);
    }

    /** The contact in force. */
    public Optional<Contact> contact(String id) {
        return people.contact(id);
    }

    /** The contact in force whom a text means, by name, address or alias. */
    public Optional<Contact> person(String reference) {
        return people.person(reference);
    }

    /** Whether a text means somebody whom a page can reach. */
    public boolean isReachable(String reference) {
        return people.isReachable(reference);
    }

    /** Every contact in force, by name. */
    public List<Contact> contacts() {
        return people.contacts();
    }

    /** The endpoint in force. */
    public Optional<Endpoint> endpoint(String id) {
        return find(DirectoryRecord.ENDPOINTS + id, OfEndpoint.class).map(OfEndpoint::endpoint);
    }

    /** Every endpoint in force, by name. */
    public List<Endpoint> endpoints() {
        return records.tailMap(DirectoryRecord.ENDPOINTS, true).values().stream()
                .takeWhile(record -> record.key().startsWith(DirectoryRecord.ENDPOINTS))
                .map(record -> ((OfEndpoint) record).endpoint())
                .toList();
    }

    /** What was last said about a sheet. */
    public Optional<OfSheet> sheet(String name) {
        return find(DirectoryRecord.SHEETS + name, OfSheet.class);
    }

    private <T> Optional<T> find(String key, Class<T> type) {
        return Optional.ofNullable(records.get(key)).map(type::cast);
    }
}
