package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySource;
import static dev.leash.model.incident.Scenario.given;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.TestPaths;
import dev.leash.model.incident.IncidentCommand.Attach;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.route.RouteEffect;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.RoutingDecision.TakenRoute;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.Feedback;
import dev.leash.model.triage.Signal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An incident that an alert route opened follows its alerts. */
class FollowedAlertsTest {

    private static final String DISK = Objects.requireNonNull(DedupKey.of(report("disk")));
    private static final String CPU = Objects.requireNonNull(DedupKey.of(report("cpu")));

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice")
                    .onCall("alice")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void anotherAlertOfTheGroupIsWrittenDownWithItsKey() {
        opened(routing(RouteEffect.PAGE, null, true))
                .when(bySource(), grouped("cpu", Severity.MAJOR))
                .thenHappened(
                        new Attached("s-cpu", "Broken: cpu", AttachReason.GROUPED, CPU, null));
    }

    @Test
    void itIsOverOnceNoneOfItsAlertsFires() {
        Scenario scenario =
                opened(routing(RouteEffect.PAGE, null, true))
                        .when(bySource(), grouped("cpu", Severity.MAJOR))
                        .when(bySource(), over("disk"))
                        .thenIs(State.ASSIGNED);

        scenario.when(bySource(), over("cpu")).thenIs(State.RESOLVED);
    }

    @Test
    void itSaysHowManyStillFireWhereTheRouteWantsNoMore() {
        opened(routing(RouteEffect.PAGE, null, null))
                .when(bySource(), over("disk"))
                .thenHappened(
                        new Attached("o-disk", "Broken: disk", AttachReason.RECOVERED, DISK, 0))
                .thenIs(State.ASSIGNED);
    }

    @Test
    void anAlertThatIsBackKeepsItOpen() {
        opened(routing(RouteEffect.PAGE, null, true))
                .when(bySource(), grouped("cpu", Severity.MAJOR))
                .when(bySource(), over("disk"))
                .when(bySource(), new Attach(report("disk"), "back", null, AttachReason.REPEATED))
                .when(bySource(), over("cpu"))
                .thenIs(State.ASSIGNED);
    }

    @Test
    void aWorseAlertOfTheGroupMakesItWorseUnlessTheRouteHasSaidHowBadItIs() {
        Scenario worse =
                opened(routing(RouteEffect.PAGE, null, null))
                        .when(bySource(), grouped("cpu", Severity.CRITICAL));
        Scenario kept =
                opened(routing(RouteEffect.PAGE, Severity.MINOR, null))
                        .when(bySource(), grouped("cpu", Severity.CRITICAL));

        assertThat(worse.known().details().report().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(kept.known().details().report().severity()).isEqualTo(Severity.MINOR);
    }

    @Test
    void aRouteMayDeclareItAndNameIt() {
        Scenario scenario = opened(routing(RouteEffect.INCIDENT, Severity.CRITICAL, null));

        assertThat(scenario.known().publication().stage()).isEqualTo(Stage.DECLARED);
        assertThat(scenario.known().details().report().title()).isEqualTo("Checkout");
        assertThat(scenario.known().details().report().labels())
                .containsEntry("service", "checkout");
    }

    @Test
    void itTakesOnlySoManyAlerts() {
        Scenario scenario = opened(routing(RouteEffect.PAGE, null, null));
        for (int alert = 1; alert < IncidentAlerts.MAX; alert++) {
            scenario.when(bySource(), grouped("alert-" + alert, Severity.MAJOR));
        }

        scenario.when(bySource(), grouped("one too many", Severity.MAJOR))
                .thenRefused(OutcomeCode.TOO_MANY);
        scenario.when(bySource(), grouped("alert-1", Severity.MAJOR))
                .thenHappened(
                        new Attached(
                                "s-alert-1",
                                "Broken: alert-1",
                                AttachReason.GROUPED,
                                DedupKey.of(report("alert-1")),
                                null));
    }

    @Test
    void whenItIsOverEachOfItsAlertsHearsOfIt() {
        Scenario scenario =
                opened(routing(RouteEffect.PAGE, null, null))
                        .when(bySource(), grouped("cpu", Severity.MAJOR));
        Incident before = scenario.known();

        scenario.when(by("alice"), new Resolve());

        assertThat(Feedback.of(before, scenario.known()))
                .containsExactly(
                        new Signal.Ended("12-4", "12", DISK),
                        new Signal.Ended("12-4-1", "12", CPU));
    }

    private Scenario opened(RoutingDecision routing) {
        return given(directory)
                .when(bySource(), new Open(report("disk"), "signal-1", TestPaths.ID, routing));
    }

    private static RoutingDecision routing(
            RouteEffect creates, @Nullable Severity severity, @Nullable Boolean autoResolve) {
        return new RoutingDecision(
                new TakenRoute("r", "Checkout", 1, creates),
                List.of(),
                null,
                "Checkout",
                severity,
                "checkout",
                null,
                autoResolve);
    }

    private static Attach grouped(String key, Severity severity) {
        return new Attach(
                report(key).with(severity), "s-" + key, null, AttachReason.GROUPED);
    }

    private static Attach over(String key) {
        return new Attach(report(key), "o-" + key, null, AttachReason.RECOVERED);
    }

    private static Report report(String key) {
        return new Report(
                "Broken: " + key, "", Severity.MAJOR, Map.of(), List.of(), key, "probe");
    }
}
