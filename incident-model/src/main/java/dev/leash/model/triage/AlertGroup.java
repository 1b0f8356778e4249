package dev.leash.model.triage;

import static java.util.Objects.requireNonNull;

import dev.leash.model.route.AlertGrouping;
import dev.leash.model.route.AlertGrouping.WindowType;
import java.time.Instant;
import java.util.Map;

/**
 * Group of alerts: those of one route with equal values join one incident while its window is open.
 *
 * @param routeId id of the route
 * @param values digest of the values of its grouping keys
 * @param incidentId the incident that the next alert joins
 * @param until when the window closes
 */
public record AlertGroup(String routeId, String values, String incidentId, Instant until)
        implements TriageSubject {

    public AlertGroup {
        requireNonNull(routeId, "routeId");
        requireNonNull(values, "values");
        requireNonNull(incidentId, "incidentId");
        requireNonNull(until, "until");
    }

    static String subject(String routeId, String values) {
        return "group/" + routeId + "/" + values;
    }

    @Override
    public String subject() {
        return subject(routeId, values);
    }

    @Override
    public Map<TriageTimer, Instant> deadlines() {
        return Map.of(TriageTimer.GROUP_WINDOW, until);
    }

    /** Whether the window is open. */
    boolean isOpen(Instant now) {
        return now.isBefore(until);
    }

    /** The group after one more alert. */
    AlertGroup oneMore(AlertGrouping grouping, Instant now) {
        return grouping.windowType() == WindowType.ROLLING
                ? new AlertGroup(routeId, values, incidentId, now.plus(grouping.window()))
                : this;
    }
}
