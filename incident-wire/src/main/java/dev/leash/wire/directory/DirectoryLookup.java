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

/** Finds the newest records of the directory. */
public interface DirectoryLookup {

    /** The record of a key. */
    Optional<DirectoryRecord> find(String key);

    /** The records whose keys begin so, in the order of their keys. */
    List<DirectoryRecord> startingWith(String prefix);

    /**
     * Who is on call by the schedule of an id. Compiles it each time; whatever keeps records keeps
     * what they come to as well.
     */
    default Optional<FinalSchedule> schedule(String id) {
        return find(DirectoryRecord.SCHEDULES + id)
                .map(found -> FinalSchedule.of(((OfSchedule) found).schedule()));
    }

    /** The contacts, in the order of their ids. */
    default List<Contact> contactsInOrder() {
        return startingWith(DirectoryRecord.CONTACTS).stream()
                .filter(OfContact.class::isInstance)
                .map(found -> ((OfContact) found).contact())
                .toList();
    }

    /** What incidents are classified by. */
    default Classification classification() {
        return Classification.of(
                Kinds.CLASSIFICATION.stream()
                        .flatMap(kind -> startingWith(kind.key("")).stream())
                        .flatMap(record -> record.configured().stream())
                        .toList());
    }

    /**
     * The ids of the contacts that go by a name, an address or an alias, the surest first. Looks at
     * every contact, unless there is an index.
     */
    default List<String> idsOf(PersonKey key) {
        return PersonIndex.of(contactsInOrder()).idsOf(key);
    }
}
