package dev.leash.dashboard.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.directory.DirectoryLookup;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.DirectoryRecord.OfContact;
import dev.leash.wire.directory.DirectoryRecord.OfSchedule;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import dev.leash.wire.directory.DirectoryRecord.OfVerified;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Contacts, schedules and sheets, as administrators last said them. */
public final class People implements DirectoryLookup {

    /** The most bytes of schedules, as they are encoded, that stay compiled. */
    private static final long MAX_COMPILED_BYTES = 16_000_000;

    private final Jdbi jdbi;
    private final Cache<ByteBuffer, Optional<FinalSchedule>> compiled =
            Caffeine.newBuilder()
                    .maximumWeight(MAX_COMPILED_BYTES)
                    .weigher((ByteBuffer body, Optional<FinalSchedule> _) -> body.remaining())
                    .build();

    public People(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<DirectoryRecord> find(String key) {
        return body(key).map(InternalRecords.DIRECTORY::decode);
    }

    private Optional<byte[]> body(String key) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("SELECT body FROM directory WHERE name = ?")
                                .bind(0, key)
                                .map((row, _) -> row.getBytes(1))
                                .findFirst());
    }

    @Override
    public List<DirectoryRecord> startingWith(String prefix) {
        return bodies(prefix).stream().map(InternalRecords.DIRECTORY::decode).toList();
    }

    private List<byte[]> bodies(String prefix) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "SELECT body FROM directory WHERE name >= :from AND name < :until ORDER BY name")
                                .bind("from", prefix)
                                .bind("until", after(prefix))
                                .map((row, _) -> row.getBytes(1))
                                .list());
    }

    /** The first name behind all that begin so, in the order of their bytes; a prefix is ASCII. */
    private static String after(String prefix) {
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
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

    /** Everybody by whatever they go by, for a page that looks for many. */
    public PersonIndex index() {
        return PersonIndex.of(contacts());
    }

    /** Every contact, by name. */
    public List<Contact> contacts() {
        return contactsInOrder();
    }

    /** The contact methods somebody has shown to work, whatever has changed since. */
    public List<VerifiedMethod> verified(String person) {
        return find(DirectoryRecord.VERIFIED + person)
                .filter(OfVerified.class::isInstance)
                .map(found -> ((OfVerified) found).methods())
                .orElse(List.of());
    }

    @Override
    public Optional<FinalSchedule> schedule(String id) {
        return body(DirectoryRecord.SCHEDULES + id).flatMap(this::compiled);
    }

    /** Who is on call by every schedule, in the order of their names. */
    public List<FinalSchedule> schedules() {
        return bodies(DirectoryRecord.SCHEDULES).stream()
                .map(this::compiled)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A schedule is decoded and compiled once for each version: it may have thousands of rows. */
    private Optional<FinalSchedule> compiled(byte[] body) {
        return compiled.get(ByteBuffer.wrap(body), _ -> compile(body));
    }

    private static Optional<FinalSchedule> compile(byte[] body) {
        return InternalRecords.DIRECTORY.decode(body) instanceof OfSchedule(var schedule)
                ? Optional.of(FinalSchedule.of(schedule))
                : Optional.empty();
    }

    /** How the sheets of the workbook stand, by name. */
    public List<OfSheet> sheets() {
        return startingWith(DirectoryRecord.SHEETS).stream()
                .filter(OfSheet.class::isInstance)
                .map(OfSheet.class::cast)
                .toList();
    }
}
