package dev.leash.sheets.publish;

import dev.leash.model.configuration.Change.Put;
import dev.leash.model.configuration.Change.Remove;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.Configuration;
import dev.leash.model.configuration.InForce;
import dev.leash.model.configuration.Kind;
import dev.leash.model.configuration.Kinds;
import dev.leash.model.configuration.Manager;
import dev.leash.model.configuration.Version;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.PersonIndex;
import dev.leash.model.directory.PersonKey;
import dev.leash.model.incident.Outcome;
import dev.leash.model.kind.Configured;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.webhook.Endpoint;
import dev.leash.wire.directory.DirectoryEntry;
import dev.leash.wire.directory.DirectoryRecord.OfSheet;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Content of the directory, with the manager of each entry. Not thread-safe. */
public final class DirectorySnapshot implements InForce {

    private final NavigableMap<String, DirectoryEntry> entries = new TreeMap<>();
    private final PersonIndex people = new PersonIndex();
    private long revision;

    /** An independent copy. */
    public DirectorySnapshot copy() {
        DirectorySnapshot copy = new DirectorySnapshot();
        entries.forEach(copy::take);
        return copy;
    }

    /** Stores the entry of a key; null removes it. */
    public void take(String key, @Nullable DirectoryEntry entry) {
        DirectoryEntry before = entry == null ? entries.remove(key) : entries.put(key, entry);
        if (Objects.equals(before, entry)) {
            return;
        }
        if (isOfOthers(key, entry)) {
            revision++;
        }
        if (body(before) instanceof Contact contact) {
            people.remove(contact.id());
        }
        if (body(entry) instanceof Contact contact) {
            people.put(contact);
        }
    }

    /**
     * Whether an entry, of a kind that the workbook may manage, is of another editor, or removed.
     */
    private static boolean isOfOthers(String key, @Nullable DirectoryEntry entry) {
        return (entry == null || entry.managedBy() != Manager.WORKBOOK)
                && Kinds.ofKey(key)
                        .filter(kind -> kind.managers().contains(Manager.WORKBOOK))
                        .isPresent();
    }

    /** Applies a change of the workbook. */
    public void take(SheetChange change) {
        boolean isConfiguration = change.isConfiguration();
        long next = version(change.key()).map(Version::number).orElse(0L) + 1;
        take(
                change.key(),
                change.record() == null
                        ? null
                        : new DirectoryEntry(
                                change.record(),
                                isConfiguration ? next : null,
                                isConfiguration ? Manager.WORKBOOK : null));
    }

    private static @Nullable Configured body(@Nullable DirectoryEntry entry) {
        return entry == null ? null : entry.record().configured().orElse(null);
    }

    /**
     * A number that changes whenever another editor changes something of a kind that the workbook
     * may manage, and after each removal.
     */
    long revision() {
        return revision;
    }

    @Override
    public Optional<Version> version(String key) {
        DirectoryEntry entry = entries.get(key);
        Configured body = body(entry);
        return entry == null || body == null
                ? Optional.empty()
                : Optional.of(
                        new Version(
                                entry.version() == null ? 1 : entry.version(),
                                managerOf(key, entry),
                                body,
                                -1));
    }

    /** Entries of older releases name no manager; the kind knows who managed it then. */
    private static Manager managerOf(String key, DirectoryEntry entry) {
        Manager manager = entry.managedBy();
        return manager != null
                ? manager
                : Kinds.ofKey(key).<Manager>map(Kind::formerly).orElse(Manager.UNKNOWN);
    }

    @Override
    public List<Configured> all(Kind<?> kind) {
        return keys(kind)
                .map(key -> entries.get(key))
                .map(DirectorySnapshot::body)
                .filter(Objects::nonNull)
                .toList();
    }

    private Stream<String> keys(Kind<?> kind) {
        String prefix = kind.key("");
        return entries.tailMap(prefix, true).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix));
    }

    @Override
    public int count(Kind<?> kind) {
        return Math.toIntExact(keys(kind).count());
    }

    @Override
    public List<String> idsOf(PersonKey key) {
        return people.idsOf(key);
    }

    /** Whether the workbook manages a key, or may because there is no entry. */
    boolean isOurs(String key) {
        return version(key).filter(it -> it.managedBy() != Manager.WORKBOOK).isEmpty();
    }

    /** Entries of a kind that are managed by other editors, with the manager's name. */
    List<String> elsewhere(Kind<?> kind) {
        return keys(kind)
                .filter(key -> !isOurs(key))
                .map(
                        key ->
                                "%s (%s)"
                                        .formatted(
                                                key.substring(kind.key("").length()),
                                                version(key).orElseThrow().managedBy().inWords()))
                .toList();
    }

    /**
     * Why the writer of the configuration would refuse an entry of the workbook; empty when it
     * would not.
     */
    Optional<Outcome.Refused> refusal(Configured body) {
        return refusalOf(new Put(Manager.WORKBOOK, body));
    }

    /**
     * Why the writer of the configuration would refuse a removal by the workbook; empty when it
     * would not.
     */
    Optional<Outcome.Refused> refusalOfRemoval(String key) {
        return refusalOf(new Remove(Manager.WORKBOOK, key));
    }

    private Optional<Outcome.Refused> refusalOf(dev.leash.model.configuration.Change change) {
        ChangeEnvelope request =
                new ChangeEnvelope(
                        "planned", Instant.EPOCH, Manager.WORKBOOK.actor(), null, change);
        return Configuration.decide(this, request).outcome() instanceof Outcome.Refused refused
                ? Optional.of(refused)
                : Optional.empty();
    }

    /** The schedule in force. */
    public Optional<Schedule> schedule(String id) {
        return find(Kinds.SCHEDULE.key(id)).map(Schedule.class::cast);
    }

    /** The contact in force. */
    public Optional<Contact> contact(String id) {
        return people.contact(id);
    }

    /** The contact in force that a text means, by name, address or alias. */
    public Optional<Contact> person(String reference) {
        return people.person(reference);
    }

    /** Whether a text means a contact who can be paged. */
    public boolean isReachable(String reference) {
        return people.isReachable(reference);
    }

    /** Every contact in force, by name. */
    public List<Contact> contacts() {
        return people.contacts();
    }

    /** The endpoint in force. */
    public Optional<Endpoint> endpoint(String id) {
        return find(Kinds.ENDPOINT.key(id)).map(Endpoint.class::cast);
    }

    /** Every endpoint in force, by name. */
    public List<Endpoint> endpoints() {
        return all(Kinds.ENDPOINT).stream().map(Endpoint.class::cast).toList();
    }

    /** The last report about a sheet. */
    public Optional<OfSheet> sheet(String name) {
        return Optional.ofNullable(entries.get(OfSheet.keyOf(name)))
                .map(entry -> (OfSheet) entry.record());
    }
}
