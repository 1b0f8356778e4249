package dev.leash.model.triage;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.Report;
import org.jspecify.annotations.Nullable;

/** Signal to triage: a report, or news from the lifecycle of an incident. */
public sealed interface Signal {

    /** Unique id; a signal that is sent again has the same effect once. */
    String id();

    /** Request that waits for an answer; null when none does. */
    default @Nullable String requestId() {
        return null;
    }

    /**
     * Something is reported to be broken.
     *
     * @param requestId request that waits for an answer; null when none does
     * @param report what is broken
     * @param bouncedFrom number of the incident that had ended before the report could be attached,
     *     or was never opened; null at first
     * @param digest the {@link ReportDigest} when the sender chose the id, and may reuse it for
     *     another report by mistake; null when Leash chose it
     * @param reason what is new to the incident; null for a report that opens an incident or is a
     *     plain repeat
     */
    record Declared(
            String id,
            @Nullable String requestId,
            Report report,
            @Nullable String bouncedFrom,
            @Nullable String digest,
            @Nullable AttachReason reason)
            implements Signal {

        /** A report that opens an incident unless one is open. */
        public Declared(
                String id,
                @Nullable String requestId,
                Report report,
                @Nullable String bouncedFrom,
                @Nullable String digest) {
            this(id, requestId, report, bouncedFrom, digest, null);
        }

        /** A report whose id Leash chose, so it is unique. */
        public Declared(
                String id,
                @Nullable String requestId,
                Report report,
                @Nullable String bouncedFrom) {
            this(id, requestId, report, bouncedFrom, null);
        }

        public Declared {
            requireNonNull(id, "id");
            requireNonNull(report, "report");
        }

        /** The same signal, sent back because its incident has ended. */
        public Declared bouncedFrom(String incidentId) {
            return new Declared(id, null, report, incidentId);
        }
    }

    /**
     * The source of an alert reported that the problem is over. Attached to the open incident.
     *
     * @param report the latest report of the alert
     */
    record Recovered(String id, Report report) implements Signal {
        public Recovered {
            requireNonNull(id, "id");
            requireNonNull(report, "report");
        }
    }

    /**
     * A person asked for a test page.
     *
     * @param requestId request that waits for an answer; null when none does
     * @param person id of the contact who asks, and who is paged
     */
    record TestRequested(String id, @Nullable String requestId, String person) implements Signal {
        public TestRequested {
            requireNonNull(id, "id");
            requireNonNull(person, "person");
        }
    }

    /**
     * An incident has ended: its dedup key is free, or passes to the next open incident that claims
     * it.
     *
     * @param incidentId number of the incident
     * @param key its {@link DedupKey}; null when it had none
     */
    record Ended(String id, String incidentId, @Nullable String key) implements Signal {
        public Ended {
            requireNonNull(id, "id");
            requireNonNull(incidentId, "incidentId");
        }
    }

    /**
     * An incident was reopened: it claims its dedup key, behind a newer incident that holds it.
     *
     * @param incidentId number of the incident
     * @param key its {@link DedupKey}; null when it had none
     */
    record Reopened(String id, String incidentId, @Nullable String key) implements Signal {
        public Reopened {
            requireNonNull(id, "id");
            requireNonNull(incidentId, "incidentId");
        }
    }
}
