package dev.leash.model.alert;

import dev.leash.model.incident.Report;
import org.jspecify.annotations.Nullable;

/** Event of an alert. Each carries the alert as it is afterwards. */
public sealed interface AlertEvent {

    /** The alert after the event; null when the event is of a newer version. */
    @Nullable AlertSummary alert();

    /**
     * The source reported a problem, for the first time or after it was over.
     *
     * @param report what is broken, {@linkplain Report#brief in brief}
     */
    record Fired(AlertSummary alert, Report report) implements AlertEvent {}

    /**
     * The alert was reported again. Reports in quick succession make one event.
     *
     * @param since number of reports since the event before
     */
    record Repeated(AlertSummary alert, long since) implements AlertEvent {}

    /** The alert was attached to an incident. */
    record Joined(AlertSummary alert) implements AlertEvent {}

    /**
     * The incident of the alert has ended, and the alert belongs to none.
     *
     * @param incidentId number of that incident
     */
    record Left(AlertSummary alert, String incidentId) implements AlertEvent {}

    /** The source reported that the problem is over. */
    record Resolved(AlertSummary alert) implements AlertEvent {}

    /**
     * Event that only a newer version knows.
     *
     * @param type its type on the wire
     */
    record Unrecognised(String type) implements AlertEvent {

        @Override
        public @Nullable AlertSummary alert() {
            return null;
        }
    }
}
