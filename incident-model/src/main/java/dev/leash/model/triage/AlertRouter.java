package dev.leash.model.triage;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.expression.Conditions;
import dev.leash.model.expression.Mismatch;
import dev.leash.model.expression.MismatchCode;
import dev.leash.model.expression.Reference;
import dev.leash.model.expression.Template;
import dev.leash.model.incident.DedupKey;
import dev.leash.model.incident.Report;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.RouteEffect;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.Silence;
import dev.leash.model.route.Suppression;
import dev.leash.model.route.TriedRoute;
import dev.leash.model.severity.Severity;
import dev.leash.model.text.WellFormedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a report leads that no open incident has: silences come before routes, and the first route
 * that takes it decides. What is said without a dedup key is said only once; so no silence and no
 * route keeps it from paging.
 */
public final class AlertRouter {

    private AlertRouter() {}

    /**
     * Where a report leads.
     *
     * @param suppression why it pages nobody; null when it pages
     * @param route the route that took it; null when none did
     * @param pathId the escalation path
     * @param decision what the routes decided; null when there are none, or a silence takes it
     */
    public record Routed(
            @Nullable Suppression suppression,
            @Nullable AlertRoute route,
            String pathId,
            @Nullable RoutingDecision decision) {

        /** Where a report leads when nothing is configured. */
        static final Routed BY_DEFAULT = new Routed(null, null, EscalationPath.DEFAULT_ID, null);
    }

    /** Where a report leads at a moment. */
    public static Routed route(Report report, Directory directory, Instant now) {
        boolean isAlert = DedupKey.of(report) != null;
        AlertScope scope = new AlertScope(report);
        return silence(isAlert ? directory.silences() : List.of(), scope, now)
                .map(it -> new Routed(Suppression.by(it), null, EscalationPath.DEFAULT_ID, null))
                .orElseGet(() -> byRoutes(directory.routes(), scope, isAlert, directory));
    }

    private static Optional<Silence> silence(
            List<Silence> silences, AlertScope scope, Instant now) {
        return silences.stream()
                .filter(it -> it.isActive(now))
                .filter(it -> takes(it, scope.report()))
                .findFirst();
    }

    /** Whether a silence takes what a report says, at whatever time. */
    public static boolean takes(Silence silence, Report report) {
        return !silence.conditionGroups().isEmpty()
                && Conditions.mismatch(silence.conditionGroups(), new AlertScope(report)).isEmpty();
    }

    private static Routed byRoutes(
            List<AlertRoute> routes, AlertScope scope, boolean isAlert, Directory directory) {
        if (routes.isEmpty()) {
            return Routed.BY_DEFAULT;
        }
        List<TriedRoute> tried = new ArrayList<>();
        for (AlertRoute route : routes) {
            Optional<Mismatch> mismatch = mismatch(route, scope, isAlert);
            if (mismatch.isEmpty()) {
                return by(route, tried, scope, directory);
            }
            tried.add(TriedRoute.of(route, mismatch.get()));
        }
        return new Routed(null, null, EscalationPath.DEFAULT_ID, RoutingDecision.none(tried));
    }

    private static Optional<Mismatch> mismatch(
            AlertRoute route, AlertScope scope, boolean isAlert) {
        if (!route.enabled()) {
            return Optional.of(new Mismatch(MismatchCode.DISABLED, "It is switched off."));
        }
        return route.creates() == RouteEffect.NOTHING && !isAlert
                ? Optional.of(
                        new Mismatch(
                                MismatchCode.NEEDS_DEDUP_KEY,
                                "It pages nobody, so it takes only reports with a dedup key."))
                : Conditions.mismatch(route.conditionGroups(), scope);
    }

    private static Routed by(
            AlertRoute route, List<TriedRoute> tried, AlertScope scope, Directory directory) {
        RoutingDecision decision =
                RoutingDecision.of(
                        route,
                        tried,
                        title(route, scope),
                        severity(route, directory),
                        group(route, scope));
        return new Routed(
                route.creates() == RouteEffect.NOTHING ? Suppression.by(route) : null,
                route,
                route.pathId() == null ? EscalationPath.DEFAULT_ID : route.pathId(),
                decision);
    }

    /** A template that comes to nothing leaves the title as it is. */
    private static @Nullable String title(AlertRoute route, AlertScope scope) {
        if (route.titleTemplate() == null) {
            return null;
        }
        String title = Report.titleOf(new Template(route.titleTemplate()).in(scope));
        return title.isBlank() ? null : title;
    }

    /** A severity that is no longer configured leaves that of the report. */
    private static @Nullable Severity severity(AlertRoute route, Directory directory) {
        return route.severity() == null
                ? null
                : directory.severity(route.severity()).orElse(null);
    }

    private static @Nullable String group(AlertRoute route, AlertScope scope) {
        if (route.grouping() == null) {
            return null;
        }
        String values =
                route.grouping().keys().stream()
                        .map(key -> key + "=" + value(key, scope))
                        .collect(Collectors.joining(", "));
        return WellFormedText.cut(
                values.isEmpty() ? "all alerts of the route" : values,
                RoutingDecision.MAX_GROUP_LENGTH);
    }

    static String value(String key, AlertScope scope) {
        return Reference.parse(key).map(it -> String.join(",", scope.values(it))).orElse("");
    }
}
