package dev.leash.wire.directory;

import dev.leash.model.classification.Classification;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.wire.directory.DirectoryRecord.OfContact;
import dev.leash.wire.directory.DirectoryRecord.OfSchedule;
import java.util.List;
import java.util.Optional;

/** Lookup of the newest records of the directory. */
public interface DirectoryLookup {

    /** The record with a key. */
    Optional<DirectoryRecord> find(String key);

    /** The records whose keys have a prefix, in the order of their keys. */
    List<DirectoryRecord> startingWith(String prefix);

    /**
     * The final schedule with an id. Compiled on each call; implementations that keep records keep
     * compiled schedules as well.
     */
    default Optional<FinalSchedule> schedule(String id) {
        return find(DirectoryRecord.SCHEDULES + id)
                .map(found -> FinalSchedule.of(((OfSchedule) found).schedule()));
    }

    /** All contacts, in the order of their ids. */
    default List<Contact> contactsInOrder() {
        return startingWith(DirectoryRecord.CONTACTS).stream()
                .filter(OfContact.class::isInstance)
                .map(found -> ((OfContact) found).contact())
                .toList();
    }

    /** The classification in force. */
    default Classification classification() {
        return Classification.of(
                Kinds.CLASSIFICATION.stream()
                        .flatMap(kind -> startingWith(kind.key("")).stream())
                        .flatMap(record -> record.configured().stream())
                        .toList());
    }

    /**
     * Ids of the contacts with a name, an address or an alias, best match first. Scans all contacts
     * unless there is an index.
     */
    default List<String> idsOf(PersonKey key) {
        return PersonIndex.of(contactsInOrder()).idsOf(key);
    }
}
