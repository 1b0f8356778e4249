package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.configuration.Change;
import dev.leash.model.configuration.Manager;
import dev.leash.model.expression.Condition;
import dev.leash.model.expression.ConditionGroup;
import dev.leash.model.expression.Operation;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.kind.Configured;
import dev.leash.model.route.AlertGrouping;
import dev.leash.model.route.AlertGrouping.WindowType;
import dev.leash.model.route.AlertRoute;
import dev.leash.model.route.RouteEffect;
import dev.leash.model.route.Silence;
import dev.leash.model.severity.Severity;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.reply.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Routes and silences through all sub-topologies, in one task and with topics between: no alert is
 * lost, and what pages nobody says why.
 */
@ParameterizedClass
@ValueSource(ints = {1, 4})
class RoutesTopologyTest {

    @Parameter int partitions;
    @TempDir Path folder;
    private EscalationDriver leash;

    @BeforeEach
    void start() {
        leash = new EscalationDriver(folder, partitions);
        leash.contact("alice");
        leash.onCall("alice");
    }

    @AfterEach
    void stop() {
        leash.close();
    }

    @Test
    void theDecisionIsInTheIncidentAndInItsAlert() {
        configure(route(RouteEffect.INCIDENT, null, null));

        leash.fire("one", "disk", Severity.MAJOR);

        IncidentEvent.Opened opened = (IncidentEvent.Opened) incidentEvents().getFirst();
        assertThat(Objects.requireNonNull(Objects.requireNonNull(opened.routing()).route()).id())
                .isEqualTo("r");
        assertThat(alertEvents()).containsExactly("Fired", "Routed", "Joined");
        assertThat(leash.deadLetters()).isEmpty();
    }

    @Test
    void aGroupIsOneIncidentAndEveryAlertOfItHearsOfItsEnd() {
        configure(route(RouteEffect.PAGE, grouping(), null));
        leash.fire("one", "disk", Severity.MAJOR);
        leash.fire("two", "cpu", Severity.MAJOR);
        assertThat(leash.replies()).extracting(Reply::incidentId).containsOnly("1");

        leash.ask("1", "alice", new IncidentCommand.Resolve());
        leash.fire("three", "cpu", Severity.MAJOR);

        assertThat(leash.replies()).extracting(Reply::incidentId).contains("2");
        assertThat(leash.alertEvents().stream().map(AlertRecord::event))
                .filteredOn(AlertEvent.Left.class::isInstance)
                .hasSize(2);
        assertThat(leash.deadLetters()).isEmpty();
    }

    @Test
    void anAlertOfAGroupThatIsReportedAgainStaysInItsIncident() {
        configure(route(RouteEffect.PAGE, grouping(), null));
        leash.fire("one", "disk", Severity.MAJOR);
        leash.fire("two", "cpu", Severity.MAJOR);
        leash.pass(Duration.ofHours(1));

        leash.fire("three", "cpu", Severity.MAJOR);
        leash.pass(Duration.ofMinutes(10));

        assertThat(leash.replies()).extracting(Reply::incidentId).containsOnly("1");
        assertThat(incidentEvents())
                .filteredOn(IncidentEvent.Opened.class::isInstance)
                .hasSize(1);
    }

    @Test
    void itIsResolvedOnceNoneOfItsAlertsFires() {
        configure(route(RouteEffect.PAGE, grouping(), true));
        leash.fire("one", "disk", Severity.MAJOR);
        leash.fire("two", "cpu", Severity.MAJOR);

        leash.recover("three", "disk");
        assertThat(incidentEvents())
                .filteredOn(IncidentEvent.Resolved.class::isInstance)
                .isEmpty();
        leash.recover("four", "cpu");

        assertThat(incidentEvents())
                .filteredOn(IncidentEvent.Resolved.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whatIsSilencedPagesAtTheEndIfItStillFires() {
        configure(silence(Duration.ofMinutes(10)));

        leash.fire("one", "disk", Severity.MAJOR);
        Reply silenced = leash.replies().getLast();
        leash.pass(Duration.ofMinutes(9));

        assertThat(silenced.incidentId()).isEmpty();
        assertThat(((Reply.AlreadyDone) silenced).code()).isEqualTo(OutcomeCode.SILENCED);
        assertThat(incidentEvents()).isEmpty();

        leash.pass(Duration.ofMinutes(1));

        assertThat(incidentEvents()).hasAtLeastOneElementOfType(IncidentEvent.Assigned.class);
        assertThat(alertEvents()).containsExactly("Fired", "Suppressed", "Joined");
    }

    @Test
    void whatIsOverBeforeTheSilenceEndsPagesNobody() {
        configure(silence(Duration.ofMinutes(10)));
        leash.fire("one", "disk", Severity.MAJOR);
        leash.recover("two", "disk");

        leash.pass(Duration.ofHours(2));

        assertThat(incidentEvents()).isEmpty();
    }

    @Test
    void aSilenceThatIsEndedEarlyPagesWithinAMinute() {
        configure(silence(Duration.ofHours(10)));
        leash.fire("one", "disk", Severity.MAJOR);
        leash.pass(Duration.ofMinutes(5));

        leash.remove("silence/window");
        leash.pass(Duration.ofMinutes(1));

        assertThat(incidentEvents()).hasAtLeastOneElementOfType(IncidentEvent.Assigned.class);
    }

    @Test
    void aReportWithoutAKeyPagesAlsoWhileItsSourceIsSilenced() {
        configure(silence(Duration.ofHours(1)));

        leash.report("one", null);

        assertThat(incidentEvents()).isNotEmpty();
    }

    @Test
    void aRouteThatPagesNobodyKeepsTheAlertAndSaysWhy() {
        configure(route(RouteEffect.NOTHING, null, null));

        leash.fire("one", "disk", Severity.MAJOR);
        leash.fire("two", "disk", Severity.MAJOR);
        leash.pass(Duration.ofMinutes(10));

        assertThat(incidentEvents()).isEmpty();
        assertThat(leash.replies())
                .extracting(reply -> ((Reply.AlreadyDone) reply).code())
                .containsOnly(OutcomeCode.ROUTE_PAGES_NOBODY);
        assertThat(alertEvents()).containsExactly("Fired", "Suppressed", "Repeated");
    }

    @Test
    void whatComesTooLateForTheIncidentOfItsGroupOpensAnother() {
        configure(route(RouteEffect.PAGE, grouping(), null));
        leash.fire("one", "disk", Severity.MAJOR);
        leash.ask("1", "alice", new IncidentCommand.Resolve());

        leash.fire("two", "cpu", Severity.MAJOR);
        leash.fire("three", "net", Severity.MAJOR);

        List<IncidentEvent> events = incidentEvents();
        assertThat(events).filteredOn(IncidentEvent.Opened.class::isInstance).hasSize(2);
        assertThat(events)
                .filteredOn(
                        it ->
                                it instanceof IncidentEvent.Attached attached
                                        && attached.reason() == AttachReason.GROUPED)
                .hasSize(1);
        assertThat(leash.deadLetters()).isEmpty();
    }

    @Test
    void aRouteMustLeadSomewhereAndMeanSomething() {
        assertThat(refusal(leading("nowhere"))).isEqualTo(OutcomeCode.REFERENCE_MISSING);
        assertThat(refusal(asking("incident.title"))).isEqualTo(OutcomeCode.CONDITION_INVALID);
        assertThat(refusal(new Silence("s", List.of(), EscalationDriver.START,
                        EscalationDriver.START.plusSeconds(60), "alice", "All")))
                .isEqualTo(OutcomeCode.CONDITION_INVALID);
        assertThat(leash.change(Manager.PAGE, new Change.Put(Manager.PAGE, leading(null))))
                .isInstanceOf(Reply.Accepted.class);
    }

    private @Nullable OutcomeCode refusal(Configured thing) {
        return leash.change(Manager.PAGE, new Change.Put(Manager.PAGE, thing))
                        instanceof Reply.Refused refused
                ? refused.code()
                : null;
    }

    private List<IncidentEvent> incidentEvents() {
        return leash.events().stream().map(it -> it.event()).toList();
    }

    private List<String> alertEvents() {
        return leash.alertEvents().stream()
                .map(it -> it.event().getClass().getSimpleName())
                .toList();
    }

    private void configure(Configured thing) {
        leash.put(new DirectoryRecord.OfConfigured(thing));
    }

    private static AlertGrouping grouping() {
        return new AlertGrouping(List.of("alert.source"), WindowType.FIXED, 600);
    }

    private static AlertRoute route(
            RouteEffect creates, @Nullable AlertGrouping grouping, @Nullable Boolean resolves) {
        return new AlertRoute(
                "r", 1, "All", 1, true, fromTest("alert.source"), null, null, null, grouping,
                creates, null, resolves);
    }

    private static AlertRoute leading(@Nullable String path) {
        return new AlertRoute(
                "p", 1, "All", 1, true, List.of(), path, null, null, null, RouteEffect.PAGE, null,
                null);
    }

    private static AlertRoute asking(String subject) {
        return new AlertRoute(
                "q", 1, "All", 1, true, fromTest(subject), null, null, null, null,
                RouteEffect.PAGE, null, null);
    }

    private static List<ConditionGroup> fromTest(String subject) {
        return List.of(ConditionGroup.of(Condition.of(subject, Operation.ONE_OF, "test")));
    }

    private static Silence silence(Duration length) {
        return new Silence(
                "window",
                fromTest("alert.source"),
                EscalationDriver.START,
                EscalationDriver.START.plus(length),
                "alice",
                "Upgrade");
    }
}
