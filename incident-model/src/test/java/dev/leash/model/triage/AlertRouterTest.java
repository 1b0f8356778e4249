package dev.leash.model.triage;

import static dev.leash.model.triage.TestRoutes.route;
import static dev.leash.model.triage.TestSignals.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.expression.MismatchCode;
import dev.leash.model.expression.Reference;
import dev.leash.model.incident.Report;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.RouteEffect;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.SuppressionCode;
import dev.leash.model.route.TriedRoute;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.AlertRouter.Routed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertRouterTest {

    private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");

    private final InMemoryDirectory directory = new InMemoryDirectory();

    @Test
    void withoutRoutesNothingIsDecided() {
        assertThat(routed(report("probe", "disk"))).isEqualTo(Routed.BY_DEFAULT);
    }

    @Test
    void theFirstRouteThatTakesItDecidesAndTheOthersSayWhyNot() {
        directory.routes(
                route("a", "datadog", RouteEffect.PAGE),
                route("b", "probe", RouteEffect.INCIDENT),
                route("c", "probe", RouteEffect.NOTHING));

        Routed routed = routed(report("probe", "disk"));
        RoutingDecision decision = Objects.requireNonNull(routed.decision());

        assertThat(routed.pathId()).isEqualTo("nights");
        assertThat(decision.route())
                .isEqualTo(
                        new RoutingDecision.TakenRoute("b", "Route b", 3, RouteEffect.INCIDENT));
        assertThat(decision.declares()).isTrue();
        assertThat(decision.tried())
                .containsExactly(
                        new TriedRoute(
                                "a",
                                "Route a",
                                3,
                                MismatchCode.CONDITION_NOT_MET,
                                "alert.source is “probe”; it must be one of “datadog”."));
    }

    @Test
    void whereNoRouteTakesItTheDefaultPathDoesAndItIsSaid() {
        directory.routes(route("a", "datadog", RouteEffect.PAGE), off());

        Routed routed = routed(report("probe", null));

        assertThat(routed.pathId()).isEqualTo(EscalationPath.DEFAULT_ID);
        assertThat(Objects.requireNonNull(routed.decision()).route()).isNull();
        assertThat(routed.decision().tried())
                .extracting(TriedRoute::code)
                .containsExactly(MismatchCode.CONDITION_NOT_MET, MismatchCode.DISABLED);
    }

    @Test
    void aRouteThatPagesNobodyTakesOnlyAlerts() {
        directory.routes(route("a", "probe", RouteEffect.NOTHING));

        assertThat(Objects.requireNonNull(routed(report("probe", "disk")).suppression()).code())
                .isEqualTo(SuppressionCode.ROUTE_PAGES_NOBODY);
        assertThat(routed(report("probe", null)).suppression()).isNull();
        assertThat(Objects.requireNonNull(routed(report("probe", null)).decision()).tried())
                .extracting(TriedRoute::code)
                .containsExactly(MismatchCode.NEEDS_DEDUP_KEY);
    }

    @Test
    void aSilenceComesBeforeRoutesWhileItLasts() {
        directory
                .routes(route("a", "probe", RouteEffect.PAGE))
                .silences(TestRoutes.silence("probe", NOW, Duration.ofHours(1)));

        assertThat(Objects.requireNonNull(routed(report("probe", "disk")).suppression()).code())
                .isEqualTo(SuppressionCode.SILENCED);
        assertThat(routed(report("probe", null)).suppression()).isNull();
        assertThat(routed(report("other", "disk")).suppression()).isNull();
        assertThat(
                        AlertRouter.route(
                                        report("probe", "disk"),
                                        directory,
                                        NOW.plus(Duration.ofHours(1)))
                                .suppression())
                .isNull();
    }

    @Test
    void aRouteSaysTitleAndSeverity() {
        directory.routes(titled("{{alert.labels.region}}: {{alert.title}}", "critical"));

        RoutingDecision decision =
                Objects.requireNonNull(routed(labelled(Map.of("region", "eu"))).decision());

        assertThat(decision.title()).isEqualTo("eu: Disk full");
        assertThat(decision.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(decision.service()).isEqualTo("checkout");
    }

    @Test
    void aTitleOfNothingAndAnUnknownSeverityLeaveWhatWasReported() {
        directory.routes(titled("{{alert.labels.region}}", "gone"));

        RoutingDecision decision =
                Objects.requireNonNull(routed(labelled(Map.of())).decision());

        assertThat(decision.title()).isNull();
        assertThat(decision.severity()).isNull();
    }

    @Test
    void onlySoManyTriedRoutesAreKept() {
        directory.routes(
                IntStream.range(0, RoutingDecision.MAX_TRIED + 5)
                        .mapToObj(it -> route("r" + it, "datadog", RouteEffect.PAGE))
                        .toArray(AlertRoute[]::new));

        RoutingDecision decision = Objects.requireNonNull(routed(report("probe", null)).decision());

        assertThat(decision.tried()).hasSize(RoutingDecision.MAX_TRIED);
        assertThat(decision.untold()).isEqualTo(5);
    }

    @Test
    void whatAnAlertHasCanBeReferredTo() {
        AlertScope scope = new AlertScope(labelled(Map.of("host.name", "db1", "team", "ops")));

        assertThat(values(scope, "alert.title")).containsExactly("Disk full");
        assertThat(values(scope, "alert.severity")).containsExactly("major");
        assertThat(values(scope, "alert.priority")).containsExactly("major");
        assertThat(values(scope, "alert.urgency")).containsExactly("major");
        assertThat(values(scope, "alert.labels.team")).containsExactly("ops");
        assertThat(values(scope, "alert.attributes[\"host.name\"]")).containsExactly("db1");
        assertThat(values(scope, "payload/host/name")).containsExactly("db1");
        assertThat(values(scope, "payload.alert.team")).containsExactly("ops");
        assertThat(values(scope, "alert.description")).isEmpty();
        assertThat(values(scope, "incident.title")).isEmpty();
    }

    @Test
    void whatIsKeptOfAnAlertAnswersAsTheWholeReportDid() {
        Report whole =
                new Report(
                        "Disk full",
                        "x".repeat(20_000),
                        Severity.MAJOR,
                        Map.of(),
                        List.of(),
                        "disk",
                        "probe");

        assertThat(values(new AlertScope(whole.brief()), "alert.description"))
                .isEqualTo(values(new AlertScope(whole), "alert.description"));
    }

    private static List<String> values(AlertScope scope, String reference) {
        return scope.values(Reference.parse(reference).orElseThrow());
    }

    private Routed routed(Report report) {
        return AlertRouter.route(report, directory, NOW);
    }

    private static Report labelled(Map<String, String> labels) {
        return new Report("Disk full", "", Severity.MAJOR, labels, List.of(), "disk", "probe");
    }

    private static AlertRoute off() {
        AlertRoute route = route("off", "probe", RouteEffect.PAGE);
        return new AlertRoute(
                route.id(),
                1,
                route.name(),
                2,
                false,
                route.conditionGroups(),
                null,
                null,
                null,
                null,
                RouteEffect.PAGE,
                null,
                null);
    }

    private static AlertRoute titled(String template, String severity) {
        return new AlertRoute(
                "t",
                1,
                "Titled",
                1,
                true,
                List.of(),
                null,
                severity,
                "checkout",
                null,
                RouteEffect.PAGE,
                template,
                true);
    }
}
