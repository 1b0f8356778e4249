package dev.leash.model.route;

import static java.util.Objects.requireNonNull;

import dev.leash.model.severity.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decision of the routes on one report, kept with what came of it: no replay asks the routes again.
 *
 * @param route the route that took it; null when none did, so that it led to the default path
 * @param tried the routes asked before, in order, at most {@value #MAX_TRIED}
 * @param untold how many more were asked before; null for none
 * @param title title by the route; null for that of the report
 * @param severity severity by the route; null for that of the report
 * @param service service by the route; null when it says none
 * @param group values of the grouping keys; null when the route does not group
 * @param autoResolve whether the incident is resolved once all of its alerts are; null for no
 */
public record RoutingDecision(
        @Nullable TakenRoute route,
        List<TriedRoute> tried,
        @Nullable Integer untold,
        @Nullable String title,
        @Nullable Severity severity,
        @Nullable String service,
        @Nullable String group,
        @Nullable Boolean autoResolve) {

    /** Maximum number of routes that are kept which did not take it. */
    public static final int MAX_TRIED = 20;

    /** The longest values of grouping keys, in characters. */
    public static final int MAX_GROUP_LENGTH = 500;

    /**
     * The route that took a report.
     *
     * @param id its id
     * @param name its name then
     * @param version its version then
     * @param creates what becomes of the report
     */
    public record TakenRoute(String id, String name, long version, RouteEffect creates) {
        public TakenRoute {
            requireNonNull(id, "id");
            requireNonNull(name, "name");
            requireNonNull(creates, "creates");
        }

        static TakenRoute of(AlertRoute route) {
            return new TakenRoute(route.id(), route.name(), route.version(), route.creates());
        }
    }

    public RoutingDecision {
        tried = List.copyOf(tried);
        if (tried.size() > MAX_TRIED) {
            throw new IllegalArgumentException(
                    "%d tried routes; at most %d are kept".formatted(tried.size(), MAX_TRIED));
        }
    }

    /** No route took it. */
    public static RoutingDecision none(List<TriedRoute> asked) {
        return new RoutingDecision(null, some(asked), more(asked), null, null, null, null, null);
    }

    /** A route took it. */
    public static RoutingDecision of(
            AlertRoute route,
            List<TriedRoute> asked,
            @Nullable String title,
            @Nullable Severity severity,
            @Nullable String group) {
        return new RoutingDecision(
                TakenRoute.of(route),
                some(asked),
                more(asked),
                title,
                severity,
                route.service(),
                group,
                route.resolvesWithAlerts() ? true : null);
    }

    private static List<TriedRoute> some(List<TriedRoute> asked) {
        return asked.stream().limit(MAX_TRIED).toList();
    }

    private static @Nullable Integer more(List<TriedRoute> asked) {
        return asked.size() > MAX_TRIED ? asked.size() - MAX_TRIED : null;
    }

    /** Whether what comes of it is declared at once. */
    public boolean declares() {
        return route != null && route.creates() == RouteEffect.INCIDENT;
    }

    /** Whether the incident is resolved once all of its alerts are. */
    public boolean resolvesWithAlerts() {
        return Boolean.TRUE.equals(autoResolve);
    }

    /** The decision in a sentence. */
    public String words() {
        return route == null
                ? "No alert route took it, so it leads to the default escalation path."
                : "The alert route “%s” (version %d) took it and %s."
                        .formatted(route.name(), route.version(), route.creates().words());
    }
}
