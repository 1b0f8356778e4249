package dev.leash.wire.codec;

import static dev.leash.wire.codec.Checkout.ALICE;
import static dev.leash.wire.codec.Checkout.AT;

import dev.leash.model.expression.MismatchCode;
import dev.leash.model.route.RouteEffect;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.RoutingDecision.TakenRoute;
import dev.leash.model.route.Suppression;
import dev.leash.model.route.SuppressionCode;
import dev.leash.model.route.TriedRoute;
import dev.leash.model.severity.Severity;
import java.util.List;

/** What alert routes and silences decided, for the samples of what carries it. */
final class RouteSamples {

    static final RoutingDecision ROUTING =
            new RoutingDecision(
                    new TakenRoute("01K2", "Checkout", 3, RouteEffect.INCIDENT),
                    List.of(
                            new TriedRoute(
                                    "01K1",
                                    "Search",
                                    1,
                                    MismatchCode.CONDITION_NOT_MET,
                                    "alert.labels.service is “checkout”; it must be one of “search”.")),
                    5,
                    "Checkout is broken",
                    Severity.CRITICAL,
                    "checkout",
                    "alert.labels.region=eu",
                    true);

    /** No route took it. */
    static final RoutingDecision NONE = RoutingDecision.none(List.of());

    static final Suppression SUPPRESSION =
            new Suppression(
                    SuppressionCode.SILENCED,
                    "01K3",
                    "It is silenced until %s by %s: Upgrade".formatted(AT.plusSeconds(3600), ALICE),
                    AT.plusSeconds(3600));

    static final Suppression BY_ROUTE =
            new Suppression(
                    SuppressionCode.ROUTE_PAGES_NOBODY,
                    "01K2",
                    "The alert route “Low” (version 1) pages nobody.",
                    null);

    private RouteSamples() {}
}
