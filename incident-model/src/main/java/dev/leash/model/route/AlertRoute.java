package dev.leash.model.route;

import static java.util.Objects.requireNonNull;

import dev.leash.model.expression.ConditionGroup;
import dev.leash.model.expression.Template;
import dev.leash.model.kind.Configured;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alert route: which reports it takes, and what becomes of them. Of all routes that are switched
 * on, the first that takes a report decides.
 *
 * @param id opaque, stable id, at most {@value #MAX_ID_LENGTH} characters
 * @param version counts from 1
 * @param name name for people, at most {@value #MAX_NAME_LENGTH} characters
 * @param rank its place among the routes, from 0 to {@value #MAX_RANK}; the lowest is asked first
 * @param enabled whether it is switched on
 * @param conditionGroups what it takes: one group must hold; everything when there is none
 * @param pathId escalation path of what it takes; null for the default path
 * @param severity id of the severity of what it takes; null to leave it as reported
 * @param service name of the service concerned; null when it says none
 * @param grouping which alerts are one incident; null when each is its own
 * @param creates what becomes of an alert
 * @param titleTemplate title of the incident, a {@link Template}; null for that of the report
 * @param autoResolve whether an incident is resolved once all of its alerts are; null for no
 */
public record AlertRoute(
        String id,
        long version,
        String name,
        int rank,
        boolean enabled,
        List<ConditionGroup> conditionGroups,
        @Nullable String pathId,
        @Nullable String severity,
        @Nullable String service,
        @Nullable AlertGrouping grouping,
        RouteEffect creates,
        @Nullable String titleTemplate,
        @Nullable Boolean autoResolve)
        implements Configured {

    /** The longest id, in characters. */
    public static final int MAX_ID_LENGTH = 64;

    /** The longest name, in characters. */
    public static final int MAX_NAME_LENGTH = 100;

    /** The highest rank. */
    public static final int MAX_RANK = 9_999;

    /** Maximum number of routes. */
    public static final int MAX = 500;

    /** The order in which routes are asked. */
    public static final Comparator<AlertRoute> IN_ORDER =
            Comparator.comparingInt(AlertRoute::rank).thenComparing(AlertRoute::id);

    public AlertRoute {
        requireText("id", id, MAX_ID_LENGTH);
        requireText("name", name, MAX_NAME_LENGTH);
        requireNonNull(creates, "creates");
        conditionGroups = ConditionGroup.bounded(conditionGroups);
        if (rank < 0 || rank > MAX_RANK) {
            throw new IllegalArgumentException(
                    "the rank is %d; from 0 to %d are allowed".formatted(rank, MAX_RANK));
        }
        if (pathId != null) {
            requireText("path_id", pathId, MAX_NAME_LENGTH);
        }
        if (severity != null) {
            requireText("severity", severity, MAX_ID_LENGTH);
        }
        if (service != null) {
            requireText("service", service, MAX_NAME_LENGTH);
        }
        if (titleTemplate != null) {
            requireText("title_template", titleTemplate, Template.MAX_LENGTH);
        }
    }

    /** The same route with a version number. */
    public AlertRoute numbered(long number) {
        return new AlertRoute(
                id,
                number,
                name,
                rank,
                enabled,
                conditionGroups,
                pathId,
                severity,
                service,
                grouping,
                creates,
                titleTemplate,
                autoResolve);
    }

    /** Whether an incident is resolved once all of its alerts are. */
    public boolean resolvesWithAlerts() {
        return Boolean.TRUE.equals(autoResolve);
    }

    static void requireText(String field, String text, int maxLength) {
        requireNonNull(text, field);
        if (text.isBlank() || text.length() > maxLength) {
            throw new IllegalArgumentException(
                    "%s has %d characters; from 1 to %d are allowed, and it is not blank"
                            .formatted(field, text.length(), maxLength));
        }
    }
}
