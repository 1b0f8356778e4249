package dev.leash.view.directory;

import dev.leash.model.classification.Classification;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfContact;
import dev.leash.wire.directory.DirectoryRecord.OfSchedule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decoded directory at one moment. Its memory use grows with the directory. */
final class Snapshot {

    static final Snapshot NONE = new Snapshot(-1, List.of());

    /** A record with values derived from it, computed once, and kept when other records change. */
    static final class Entry {

        private final String key;
        private final byte[] body;
        private final DirectoryRecord record;
        private volatile @Nullable FinalSchedule compiled;

        Entry(String key, byte[] body) {
            this.key = key;
            this.body = body;
            this.record = InternalRecords.DIRECTORY.decode(body);
        }

        DirectoryRecord record() {
            return record;
        }

        /**
         * The final schedule, if the record is a schedule; compiled once, because it may have
         * thousands of rows.
         */
        Optional<FinalSchedule> schedule() {
            if (compiled == null && record instanceof OfSchedule(var schedule)) {
                compiled = FinalSchedule.of(schedule);
            }
            return Optional.ofNullable(compiled);
        }
    }

    private final long edition;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Contact> contacts;
    private final Classification classification;
    private volatile @Nullable PersonIndex index;

    Snapshot(long edition, List<Entry> all) {
        this.edition = edition;
        all.forEach(entry -> entries.put(entry.key, entry));
        this.contacts =
                startingWith(DirectoryRecord.CONTACTS)
                        .map(Entry::record)
                        .filter(OfContact.class::isInstance)
                        .map(found -> ((OfContact) found).contact())
                        .toList();
        this.classification =
                Classification.of(
                        entries.values().stream()
                                .flatMap(entry -> entry.record.configured().stream())
                                .toList());
    }

    long edition() {
        return edition;
    }

    Entry entry(String key, byte[] body) {
        Entry known = entries.get(key);
        return known != null && Arrays.equals(known.body, body) ? known : new Entry(key, body);
    }

    Optional<Entry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    Stream<Entry> startingWith(String prefix) {
        return entries.values().stream().filter(entry -> entry.key.startsWith(prefix));
    }

    List<Contact> contacts() {
        return contacts;
    }

    Classification classification() {
        return classification;
    }

    PersonIndex index() {
        PersonIndex known = index;
        if (known == null) {
            known = PersonIndex.of(contacts);
            index = known;
        }
        return known;
    }
}
