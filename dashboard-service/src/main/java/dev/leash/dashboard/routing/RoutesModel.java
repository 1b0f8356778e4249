package dev.leash.dashboard.routing;

import dev.leash.model.classification.ConfiguredSeverity;
import dev.leash.model.expression.ConditionLines;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.RouteEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content of the page of alert routes.
 *
 * @param routes the routes, in the order in which they are asked
 * @param edited the route in the form; null for a new one
 * @param paths ids of the escalation paths
 * @param severities the severities
 * @param admin whether the visitor may change anything
 */
public record RoutesModel(
        List<AlertRoute> routes,
        @Nullable AlertRoute edited,
        List<String> paths,
        List<ConfiguredSeverity> severities,
        boolean admin) {

    private static final int STEP = 10;

    /** What a route can make of an alert. */
    public List<RouteEffect> effects() {
        return List.of(RouteEffect.PAGE, RouteEffect.INCIDENT, RouteEffect.NOTHING);
    }

    /** The rank in the form: behind all others for a new route. */
    public int rank() {
        if (edited != null) {
            return edited.rank();
        }
        return routes.isEmpty()
                ? STEP
                : Math.min(AlertRoute.MAX_RANK, routes.getLast().rank() + STEP);
    }

    /** The conditions of a route, each on a line. */
    public String conditions(@Nullable AlertRoute route) {
        return route == null ? "" : ConditionLines.text(route.conditionGroups());
    }

    /** What becomes of what a route takes, in a sentence. */
    public String effect(AlertRoute route) {
        StringBuilder words = new StringBuilder(route.creates().words());
        if (route.pathId() != null) {
            words.append(" by the path ").append(route.pathId());
        }
        if (route.severity() != null) {
            words.append(", as ").append(route.severity());
        }
        if (route.service() != null) {
            words.append(", for ").append(route.service());
        }
        if (route.grouping() != null) {
            words.append(", grouped within ")
                    .append(route.grouping().windowSeconds())
                    .append(" seconds");
        }
        if (route.resolvesWithAlerts()) {
            words.append(", and resolves with its alerts");
        }
        return words.toString();
    }
}
