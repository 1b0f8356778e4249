package dev.leash.model.alert;

import dev.leash.model.incident.Report;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.Suppression;
import org.jspecify.annotations.Nullable;

/** Something that happened to an alert. Each carries the alert as it is then. */
public sealed interface AlertEvent {

    /** The alert after it; null where only a newer version knows. */
    @Nullable AlertSummary alert();

    /**
     * Its source said that something is broken, for the first time or after it was over.
     *
     * @param report what is broken, {@linkplain Report#brief in brief}
     */
    record Fired(AlertSummary alert, Report report) implements AlertEvent {}

    /**
     * It was reported again. Reports that follow each other closely are one event.
     *
     * @param since how often, since the event before
     */
    record Repeated(AlertSummary alert, long since) implements AlertEvent {}

    /**
     * Alert routes decided where it belongs. Tells of the decision; that it belongs there is said
     * by {@link Joined}.
     *
     * @param routing what they decided
     */
    record Routed(AlertSummary alert, RoutingDecision routing) implements AlertEvent {}

    /**
     * It fires and pages nobody.
     *
     * @param why the reason
     * @param routing what alert routes decided; null when a silence comes before them
     */
    record Suppressed(AlertSummary alert, Suppression why, @Nullable RoutingDecision routing)
            implements AlertEvent {}

    /** It belongs to an incident from now on. */
    record Joined(AlertSummary alert) implements AlertEvent {}

    /**
     * Its incident is over, and it belongs to none.
     *
     * @param incidentId the number of that incident
     */
    record Left(AlertSummary alert, String incidentId) implements AlertEvent {}

    /** Its source said that it is over. */
    record Resolved(AlertSummary alert) implements AlertEvent {}

    /**
     * Something that only a newer version knows.
     *
     * @param type its name on the wire
     */
    record Unrecognised(String type) implements AlertEvent {

        @Override
        public @Nullable AlertSummary alert() {
            return null;
        }
    }
}
