package dev.leash.model.triage;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.DedupKey;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.SourceRequest;
import dev.leash.model.metric.Metric;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** "Something may be wrong", or a word from the lifecycle about what became of it. */
public sealed interface Signal {

    /** Id of the signal; sent again, it has the same outcome. */
    String id();

    /** The request that waits for the answer; null when nobody waits. */
    default @Nullable String requestId() {
        return null;
    }

    /**
     * Somebody declares that something is broken.
     *
     * @param requestId who waits for the answer; null when nobody does
     * @param report what is broken
     * @param bouncedFrom the incident that was over before this could be attached to it, or never
     *     was; null at first
     * @param digest the {@link ReportDigest} where the sender chose the id, and may choose the same
     *     for another report by mistake; null where Leash did
     * @param reason what is new about it to its incident; null when an incident is to be opened, or
     *     it was reported again
     */
    record Declared(
            String id,
            @Nullable String requestId,
            Report report,
            @Nullable String bouncedFrom,
            @Nullable String digest,
            @Nullable AttachReason reason)
            implements Signal {

        /** A report that an incident is opened for, unless one is open. */
        public Declared(
                String id,
                @Nullable String requestId,
                Report report,
                @Nullable String bouncedFrom,
                @Nullable String digest) {
            this(id, requestId, report, bouncedFrom, digest, null);
        }

        /** A signal whose id is that of no other. */
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
    }

    /**
     * An alert was reported again and again, and counted. An incident that is open hears nothing of
     * it; where none is, one is opened.
     *
     * @param report what its source said last
     */
    record Counted(String id, Report report) implements Signal {
        public Counted {
            requireNonNull(id, "id");
            requireNonNull(report, "report");
        }
    }

    /**
     * The source of an alert says that it is over. An open incident hears of it.
     *
     * @param report what it said last
     * @param endsIncident true when the incident is resolved; null or false when it only hears of
     *     it
     */
    record Recovered(String id, Report report, @Nullable Boolean endsIncident) implements Signal {

        /** Word of which the incident only hears. */
        public Recovered(String id, Report report) {
            this(id, report, null);
        }

        public Recovered {
            requireNonNull(id, "id");
            requireNonNull(report, "report");
        }
    }

    /**
     * The source of an alert asks something of the open incident of it.
     *
     * @param key the {@link DedupKey} of the alert
     * @param source who asks, for people
     * @param request what
     */
    record Asked(String id, String key, String source, SourceRequest request) implements Signal {
        public Asked {
            requireNonNull(id, "id");
            requireNonNull(key, "key");
            requireNonNull(source, "source");
            requireNonNull(request, "request");
        }
    }

    /**
     * Somebody asks for a page to see that it reaches them.
     *
     * @param requestId who waits for the answer; null when nobody does
     * @param person the contact who asks, and who is paged
     */
    record TestRequested(String id, @Nullable String requestId, String person) implements Signal {
        public TestRequested {
            requireNonNull(id, "id");
            requireNonNull(person, "person");
        }
    }

    /**
     * A metric was measured, or its status was reported.
     *
     * @param requestId who waits for the answer; null when nobody does
     * @param metric id of the metric
     * @param value its value; null when its status was reported
     * @param unhealthy its status; null when its value was reported
     */
    record Sampled(
            String id,
            @Nullable String requestId,
            String metric,
            @Nullable Double value,
            @Nullable Boolean unhealthy)
            implements Signal {
        public Sampled {
            requireNonNull(id, "id");
            requireNonNull(metric, "metric");
            if (value != null && !Double.isFinite(value)) {
                throw new IllegalArgumentException("the value of a sample is finite");
            }
        }

        /** Whether the metric is unhealthy by it; a reported status counts more than a value. */
        boolean isUnhealthy(Metric configured) {
            return unhealthy != null ? unhealthy : value != null && configured.isUnhealthy(value);
        }
    }

    /**
     * The draft of an incident was dismissed, or has expired.
     *
     * @param incidentId which incident
     * @param metric id of the metric it was drafted for
     */
    record DraftDismissed(String id, String incidentId, String metric) implements Signal {
        public DraftDismissed {
            requireNonNull(id, "id");
            requireNonNull(incidentId, "incidentId");
            requireNonNull(metric, "metric");
        }
    }

    /**
     * An incident is over: its dedup key is free, or that of the next open incident that claims it.
     *
     * @param incidentId which incident
     * @param key its {@link DedupKey}; null when it had none
     */
    record Ended(String id, String incidentId, @Nullable String key) implements Signal {
        public Ended {
            requireNonNull(id, "id");
            requireNonNull(incidentId, "incidentId");
        }
    }

    /**
     * An incident is open again: it claims its dedup key, behind a newer incident that has it.
     *
     * @param incidentId which incident
     * @param key its {@link DedupKey}; null when it had none
     */
    record Reopened(String id, String incidentId, @Nullable String key) implements Signal {
        public Reopened {
            requireNonNull(id, "id");
            requireNonNull(incidentId, "incidentId");
        }
    }

    /**
     * A deadline of triage has come.
     *
     * @param timer which
     * @param subject of what: a {@link TriageSubject#subject}
     * @param dueAt when it was due; one that is no longer armed changes nothing
     */
    record MeetDeadline(TriageTimer timer, String subject, Instant dueAt) implements Signal {
        public MeetDeadline {
            requireNonNull(timer, "timer");
            requireNonNull(subject, "subject");
            requireNonNull(dueAt, "dueAt");
        }

        @Override
        public String id() {
            return "due-" + timer.key() + "-" + subject + "-" + dueAt.toEpochMilli();
        }
    }
}
