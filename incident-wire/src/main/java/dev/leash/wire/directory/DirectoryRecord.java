package dev.leash.wire.directory;

import dev.leash.model.configuration.Kinds;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Subscription;
import dev.leash.model.directory.VerifiedMethod;
import dev.leash.model.directory.VerifiedMethods;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.kind.Configured;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.webhook.Endpoint;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.codec.UndecodableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing administrators said, or somebody of themselves. The newest record of a key is in force;
 * a key without a value is gone.
 */
public sealed interface DirectoryRecord {

    /** Where contacts' keys begin. */
    String CONTACTS = "contact/";

    /** Where schedules' keys begin. */
    String SCHEDULES = "schedule/";

    /** Where paths' keys begin. */
    String PATHS = "path/";

    /** Where endpoints' keys begin. */
    String ENDPOINTS = "endpoint/";

    /** Where the keys of what people have shown of their contact methods begin. */
    String VERIFIED = "verified/";

    /** Where sheets' keys begin. */
    String SHEETS = "sheet/";

    /** Where subscriptions' keys begin. */
    String SUBSCRIPTIONS = "subscription/";

    /** The key of the record. */
    default String key() {
        return configured().map(Kinds::keyOf).orElseThrow();
    }

    /** What is configured by it; empty for word of how a sheet stands. */
    Optional<Configured> configured();

    /** The record of something that is configured. */
    static DirectoryRecord of(Configured body) {
        return switch (body) {
            case Contact contact -> new OfContact(contact);
            case Schedule schedule -> new OfSchedule(schedule);
            case EscalationPath path -> new OfPath(path);
            case Endpoint endpoint -> new OfEndpoint(endpoint);
            case Subscription(String person, boolean updatesByMail, Instant changedAt) ->
                    new OfSubscription(person, updatesByMail, changedAt);
            case VerifiedMethods(String person, var methods) -> new OfVerified(person, methods);
            default -> new OfConfigured(body);
        };
    }

    /**
     * The record of a key.
     *
     * @throws UndecodableException when it is of a kind or version that only a newer Leash knows, or
     *     stands under a key that is not its own: every reader passes over it, and what it knew of
     *     that key stays in force
     */
    static DirectoryRecord read(String key, byte[] value) {
        DirectoryRecord record = InternalRecords.DIRECTORY.decode(value);
        requireOwnKey(key, record);
        return record;
    }

    /**
     * Checks that a record stands under its own key.
     *
     * @throws UndecodableException when it stands under that of another
     */
    static void requireOwnKey(String key, DirectoryRecord record) {
        if (!record.key().equals(key)) {
            throw new UndecodableException("a record of the directory under the key of another");
        }
    }

    /** Something of a kind that has no record of its own here. */
    record OfConfigured(Configured body) implements DirectoryRecord {
        @Override
        public Optional<Configured> configured() {
            return Optional.of(body);
        }
    }

    /** A contact. */
    record OfContact(Contact contact) implements DirectoryRecord {
        @Override
        public Optional<Configured> configured() {
            return Optional.of(contact);
        }
    }

    /** A schedule. */
    record OfSchedule(Schedule schedule) implements DirectoryRecord {
        @Override
        public Optional<Configured> configured() {
            return Optional.of(schedule);
        }
    }

    /** An escalation path. */
    record OfPath(EscalationPath path) implements DirectoryRecord {
        @Override
        public Optional<Configured> configured() {
            return Optional.of(path);
        }
    }

    /** An endpoint of webhooks. */
    record OfEndpoint(Endpoint endpoint) implements DirectoryRecord {
        @Override
        public Optional<Configured> configured() {
            return Optional.of(endpoint);
        }
    }

    /**
     * Whether somebody wants what nobody has to send them.
     *
     * @param person the contact
     * @param updatesByMail whether they want to hear by mail what became of an incident
     * @param changedAt since when
     */
    record OfSubscription(String person, boolean updatesByMail, Instant changedAt)
            implements DirectoryRecord {
        @Override
        public Optional<Configured> configured() {
            return Optional.of(new Subscription(person, updatesByMail, changedAt));
        }
    }

    /**
     * The contact methods somebody has shown to work.
     *
     * @param person who
     * @param methods the newest word of each channel
     */
    record OfVerified(String person, List<VerifiedMethod> methods) implements DirectoryRecord {
        public OfVerified {
            methods = List.copyOf(methods);
        }

        @Override
        public Optional<Configured> configured() {
            return Optional.of(new VerifiedMethods(person, methods));
        }
    }

    /**
     * How a sheet of the workbook stands.
     *
     * @param name the sheet
     * @param location where its administrators find it
     * @param readAt when it was last read
     * @param versionInForce the version Leash goes by; 0 when there is none
     * @param inForceSince since when; null when there is none
     * @param rows how many rows were read
     * @param refused the rows that are not used, and why
     * @param warnings what is allowed and looks like a mistake
     * @param refusedRows how many rows are not used, also those beyond what {@code refused} has room
     *     for; null when none is refused, and in records of older versions
     * @param refusedSince since when something in the sheet has been refused without a break; null
     *     when nothing is, and in records of older versions
     * @param heldBack why the newest edit, or a part of it, does not apply although it could be
     *     read; null when all that is not refused applies
     */
    record OfSheet(
            String name,
            String location,
            Instant readAt,
            long versionInForce,
            @Nullable Instant inForceSince,
            int rows,
            List<Refused> refused,
            List<String> warnings,
            @Nullable Integer refusedRows,
            @Nullable Instant refusedSince,
            @Nullable HeldBack heldBack)
            implements DirectoryRecord {

        /**
         * The sheet that tells of the workbook as a whole: its warnings are what keeps the workbook
         * from being in step, its rows how many events are not in it yet.
         */
        public static final String STATUS = "status";

        public OfSheet {
            refused = List.copyOf(refused);
            warnings = List.copyOf(warnings);
        }

        /** A sheet of which nothing is known beyond its rows and warnings. */
        public OfSheet(
                String name,
                String location,
                Instant readAt,
                long versionInForce,
                @Nullable Instant inForceSince,
                int rows,
                List<Refused> refused,
                List<String> warnings) {
            this(
                    name,
                    location,
                    readAt,
                    versionInForce,
                    inForceSince,
                    rows,
                    refused,
                    warnings,
                    null,
                    null,
                    null);
        }

        /**
         * How many rows are not used, each counted once, whatever is wrong with it; records of older
         * versions know only of those listed.
         */
        public int countOfRefusedRows() {
            return refusedRows != null
                    ? refusedRows
                    : Math.toIntExact(refused.stream().mapToInt(Refused::row).distinct().count());
        }

        /** The key of what is said about a sheet. */
        public static String keyOf(String sheet) {
            return SHEETS + sheet;
        }

        @Override
        public String key() {
            return keyOf(name);
        }

        @Override
        public Optional<Configured> configured() {
            return Optional.empty();
        }
    }

    /**
     * Why an edit, or a part of it, does not apply yet.
     *
     * @param reason what it would do, and when or how it applies
     * @param since since when it is held back
     * @param code why, for programs; null in records of older versions
     */
    record HeldBack(String reason, Instant since, @Nullable SheetCode code) {}

    /**
     * A row that is not used.
     *
     * @param row which row of the sheet; 2 is the first below the header
     * @param column the column at fault; null when it is the row as a whole
     * @param value what it says, shortened
     * @param reason what is wrong with it, and what is allowed
     * @param code what is wrong with it, for programs; null in records of older versions
     */
    record Refused(
            int row,
            @Nullable String column,
            String value,
            String reason,
            @Nullable SheetCode code) {}
}
