package dev.leash.wire.codec;

import static dev.leash.wire.codec.Checkout.ALICE;
import static dev.leash.wire.codec.Checkout.AT;
import static dev.leash.wire.codec.Checkout.PATH;
import static dev.leash.wire.codec.Sample.full;
import static dev.leash.wire.codec.Sample.minimal;
import static dev.leash.wire.codec.Sample.other;

import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.ChangeEnvelope;
import dev.leash.model.configuration.ConfigurationEvent;
import dev.leash.model.configuration.ConfigurationRecord;
import dev.leash.model.configuration.Manager;
import dev.leash.model.configuration.Version;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.incident.Actor;
import dev.leash.wire.codec.Sample.Fill;
import dev.leash.wire.directory.DirectoryEntry;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.directory.PersonRecord;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Samples of what is configured, and of what is asked of it. */
final class ConfigurationSamples {

    private static final Actor ACTOR = Actor.person(ALICE, Actor.Via.WEB);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Contact CONTACT =
            new Contact(ALICE, null, null, Role.RESPONDER, null, null, BERLIN);

    private ConfigurationSamples() {}

    static List<Sample<?>> all() {
        return Stream.<Sample<?>>concat(
                        Stream.of(new Filling(Fill.FULL, 6L), new Filling(Fill.MINIMAL, null))
                                .flatMap(Filling::samples),
                        Stream.of(
                                other(
                                        Records.CONFIGURATION,
                                        fact(
                                                "contact/" + ALICE,
                                                6L,
                                                new ConfigurationEvent.Changed(
                                                        Manager.WORKBOOK, CONTACT))),
                                other(
                                        InternalRecords.CHANGE,
                                        asked(6L, new Change.Put(Manager.PAGE, CONTACT))),
                                full(Records.PERSON, person()),
                                minimal(Records.PERSON, PersonRecord.formerly(ALICE, 4, AT)),
                                full(
                                        InternalRecords.VERSION_STATE,
                                        new Version(7, Manager.WORKBOOK, PATH, 12)),
                                minimal(
                                        InternalRecords.VERSION_STATE,
                                        new Version(8, Manager.WORKBOOK, null, -1)),
                                full(
                                        InternalRecords.DIRECTORY_ENTRY,
                                        new DirectoryEntry(
                                                new DirectoryRecord.OfConfigured(PATH),
                                                7L,
                                                Manager.API)),
                                minimal(
                                        InternalRecords.DIRECTORY_ENTRY,
                                        new DirectoryEntry(
                                                new DirectoryRecord.OfConfigured(PATH),
                                                null,
                                                null))))
                .toList();
    }

    /** What may be left out of the envelopes: the version the author had seen. */
    private record Filling(Fill fill, @Nullable Long seen) {
        Stream<Sample<?>> samples() {
            return Stream.of(
                    changed(new ConfigurationEvent.Changed(Manager.API, PATH)),
                    changed(new ConfigurationEvent.Removed(Manager.API)),
                    wanted(new Change.Put(Manager.PAGE, PATH)),
                    wanted(new Change.Remove(Manager.PAGE, "contact/" + ALICE)),
                    wanted(new Change.Forget(ALICE)));
        }

        private Sample<?> changed(ConfigurationEvent event) {
            return new Sample<>(Records.CONFIGURATION, fill, fact("path/payments", seen, event));
        }

        private Sample<?> wanted(Change change) {
            return new Sample<>(InternalRecords.CHANGE, fill, asked(seen, change));
        }
    }

    private static PersonRecord person() {
        return new PersonRecord(
                ALICE, 3, AT, ALICE, true, ALICE, "+15550100", List.of("ali"), BERLIN);
    }

    private static ConfigurationRecord fact(
            String key, @Nullable Long seen, ConfigurationEvent event) {
        return new ConfigurationRecord(key, 7, seen, AT, ACTOR, "request-9", event);
    }

    private static ChangeEnvelope asked(@Nullable Long seen, Change change) {
        return new ChangeEnvelope("request-9", AT, ACTOR, seen, change);
    }
}
