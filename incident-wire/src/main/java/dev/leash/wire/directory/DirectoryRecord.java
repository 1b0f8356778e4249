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
 * Record of the directory: one thing that was configured, by administrators or by a person for
 * themselves. The newest record of a key is in force; a key without a value is removed.
 */
public sealed interface DirectoryRecord {

    /** Prefix of the keys of contacts. */
    String CONTACTS = "contact/";

    /** Prefix of the keys of schedules. */
    String SCHEDULES = "schedule/";

    /** Prefix of the keys of escalation paths. */
    String PATHS = "path/";

    /** Prefix of the keys of endpoints. */
    String ENDPOINTS = "endpoint/";

    /** Prefix of the keys of verified contact methods. */
    String VERIFIED = "verified/";

    /** Prefix of the keys of sheets. */
    String SHEETS = "sheet/";

    /** Prefix of the keys of subscriptions. */
    String SUBSCRIPTIONS = "subscription/";

    /** Key of the record. */
    default String key() {
        return configured().map(Kinds::keyOf).orElseThrow();
    }

    /** The thing that it configures; empty for the state of a sheet. */
    Optional<Configured> configured();

    /** The record of a thing that is configured. */
    static DirectoryRecord of(Configured body) {
        return switch (body) {
            case Contact contact -> new OfContact(contact);
            case Schedule schedule -> new OfSchedule(schedule);
            case EscalationPath path -> new OfPath(path);
            case Endpoint endpoint -> new OfEndpoint(endpoint);
            case Subscription(String person, boolean updatesByMail, Instant changedAt, var drafts) ->
                    new OfSubscription(person, updatesByMail, changedAt, drafts);
            case VerifiedMethods(String person, var methods) -> new OfVerified(person, methods);
            default -> new OfConfigured(body);
        };
    }

    /**
     * Decodes the record of a key.
     *
     * @throws UndecodableException when it is of a kind or version that only a newer version knows,
     *     or stands under a wrong key: readers ignore it, and what was in force under that key
     *     stays
     */
    static DirectoryRecord read(String key, byte[] value) {
        DirectoryRecord record = InternalRecords.DIRECTORY.decode(value);
        requireOwnKey(key, record);
        return record;
    }

    /**
     * Checks that a record stands under its own key.
     *
     * @throws UndecodableException when it does not
     */
    static void requireOwnKey(String key, DirectoryRecord record) {
        if (!record.key().equals(key)) {
            throw new UndecodableException(
                    "a record of the directory under a key that is not its own");
        }
    }

    /** A thing of a kind without a record type of its own. */
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

    /** A webhook endpoint. */
    record OfEndpoint(Endpoint endpoint) implements DirectoryRecord {
        @Override
        public Optional<Configured> configured() {
            return Optional.of(endpoint);
        }
    }

    /**
     * Choice of a contact about optional messages.
     *
     * @param person id of the contact
     * @param updatesByMail whether they want updates on incidents by mail
     * @param changedAt when they last changed the choice
     * @param autoIncidentDrafts whether they want mail on drafts, if they are an owner; null for
     *     yes
     */
    record OfSubscription(
            String person,
            boolean updatesByMail,
            Instant changedAt,
            @Nullable Boolean autoIncidentDrafts)
            implements DirectoryRecord {

        /** A choice that leaves the drafts as they are by default. */
        public OfSubscription(String person, boolean updatesByMail, Instant changedAt) {
            this(person, updatesByMail, changedAt, null);
        }

        @Override
        public Optional<Configured> configured() {
            return Optional.of(
                    new Subscription(person, updatesByMail, changedAt, autoIncidentDrafts));
        }
    }

    /**
     * Verified contact methods of a person.
     *
     * @param person id of the contact
     * @param methods the latest verification of each channel
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
     * State of a sheet of the workbook.
     *
     * @param name name of the sheet
     * @param location where its editors find it
     * @param readAt when it was last read
     * @param versionInForce version in force; 0 when there is none
     * @param inForceSince since when it is in force; null when there is none
     * @param rows number of rows read
     * @param refused refused rows, and why
     * @param warnings what is allowed but looks like a mistake
     * @param refusedRows number of refused rows, also those beyond the room of {@code refused};
     *     null when none is refused, and in records of older versions
     * @param refusedSince since when the sheet has had a refused row without interruption; null
     *     when it has none, and in records of older versions
     * @param heldBack why the newest edit, or a part of it, does not apply although it could be
     *     read; null when everything that is not refused applies
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
         * Name of the record about the workbook as a whole: its warnings are what keeps the
         * workbook from being up to date, its rows the number of events that are not in it yet.
         */
        public static final String STATUS = "status";

        public OfSheet {
            refused = List.copyOf(refused);
            warnings = List.copyOf(warnings);
        }

        /** A sheet with only rows and warnings. */
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
         * Number of refused rows, each counted once however many faults it has; for records of
         * older versions, of those listed.
         */
        public int countOfRefusedRows() {
            return refusedRows != null
                    ? refusedRows
                    : Math.toIntExact(refused.stream().mapToInt(Refused::row).distinct().count());
        }

        /** Key of the state of a sheet. */
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
     * @param code code of the reason; null in records of older versions
     */
    record HeldBack(String reason, Instant since, @Nullable SheetCode code) {}

    /**
     * Refused row.
     *
     * @param row number of the row in the sheet; 2 is the first below the header
     * @param column column at fault; null for the row as a whole
     * @param value its content, shortened
     * @param reason what is wrong, and what is allowed
     * @param code code of the reason; null in records of older versions
     */
    record Refused(
            int row,
            @Nullable String column,
            String value,
            String reason,
            @Nullable SheetCode code) {}
}
