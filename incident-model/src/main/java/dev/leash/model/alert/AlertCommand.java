package dev.leash.model.alert;

import dev.leash.model.incident.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Command to one alert, sent by its source or by the incident it belongs to. */
public sealed interface AlertCommand {

    /** Unique id of the command; the cause of the events it leads to. */
    String id();

    /**
     * The source reports a problem.
     *
     * @param id id of the report; a report that is sent again is not counted again
     * @param requestId request that waits for an answer; null when none does
     * @param report what is broken; has a dedup key
     * @param digest the {@link dev.leash.model.triage.ReportDigest} when the sender chose the id;
     *     null when Leash did
     */
    record Fire(String id, @Nullable String requestId, Report report, @Nullable String digest)
            implements AlertCommand {}

    /**
     * The source reports that the problem is over.
     *
     * @param id id of the report
     * @param requestId request that waits for an answer; null when none does
     * @param report what is over; has a dedup key
     */
    record Resolve(String id, @Nullable String requestId, Report report) implements AlertCommand {}

    /**
     * Triage has decided which incident the alert belongs to.
     *
     * @param incidentId number of the incident
     */
    record Join(String incidentId) implements AlertCommand {

        @Override
        public String id() {
            return "join-" + incidentId;
        }
    }

    /**
     * An incident the alert once belonged to was reopened. Ignored when the alert belongs to a
     * newer incident.
     *
     * @param incidentId number of the incident
     */
    record Rejoin(String incidentId) implements AlertCommand {

        @Override
        public String id() {
            return "rejoin-" + incidentId;
        }
    }

    /**
     * The incident of the alert has ended; the next report fires the alert anew.
     *
     * @param incidentId number of the incident
     */
    record Leave(String incidentId) implements AlertCommand {

        @Override
        public String id() {
            return "leave-" + incidentId;
        }
    }

    /**
     * A deadline of the alert has passed.
     *
     * @param timer the timer that was armed
     * @param dueAt when it was due; a timer that is no longer armed changes nothing
     */
    record MeetDeadline(AlertTimer timer, Instant dueAt) implements AlertCommand {

        @Override
        public String id() {
            return "due-" + timer + "-" + dueAt.toEpochMilli();
        }
    }
}
