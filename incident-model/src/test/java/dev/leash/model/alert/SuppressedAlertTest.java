package dev.leash.model.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.route.RouteEffect;
import dev.leash.model.route.RoutingDecision;
import dev.leash.model.route.RoutingDecision.TakenRoute;
import dev.leash.model.route.Suppression;
import dev.leash.model.route.SuppressionCode;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An alert that pages nobody is counted, says why, and pages when that is over. */
class SuppressedAlertTest {

    private static final Instant UNTIL = TestAlert.START.plus(Duration.ofMinutes(10));

    private final TestAlert alert = new TestAlert();

    @Test
    void itSaysWhyOnceHoweverOftenTriageSaysSo() {
        alert.fire("one").take(silenced(UNTIL));
        alert.take(silenced(UNTIL));

        assertThat(alert.happened()).containsExactly("Fired", "Suppressed");
    }

    @Test
    void whileItIsSilencedTriageIsAskedEveryMinuteAndAtTheEnd() {
        alert.fire("one").take(silenced(TestAlert.START.plusSeconds(90)));
        alert.pass(Duration.ofSeconds(60));
        alert.take(silenced(TestAlert.START.plusSeconds(90)));
        long before = alert.signals.size();

        alert.pass(Duration.ofSeconds(30));

        assertThat(before).isEqualTo(2);
        assertThat(alert.signals).hasSize(3);
        assertThat(alert.lastSignal()).isInstanceOf(Signal.Counted.class);
    }

    @Test
    void theSameQuestionIsAskedSoThatAReportIsInOneIncidentOnce() {
        alert.fire("one").take(silenced(UNTIL)).pass(Duration.ofMinutes(1));

        assertThat(alert.signals).hasSize(2).extracting(Signal::id).containsOnly("%s-1".formatted(id()));
    }

    @Test
    void whatIsWorseIsAnotherQuestionFromThenOn() {
        alert.fire("one").take(silenced(UNTIL));
        alert.take(
                new AlertCommand.Fire("two", null, TestAlert.report(Severity.CRITICAL), null));
        String worse = alert.lastSignal().id();

        alert.pass(Duration.ofMinutes(1));

        assertThat(alert.lastSignal().id()).isEqualTo(worse);
    }

    private String id() {
        return Objects.requireNonNull(alert.alert).id();
    }

    @Test
    void whenTriageNamesAnIncidentItBelongsThere() {
        alert.fire("one").take(silenced(UNTIL)).joins("7");

        assertThat(alert.happened()).containsExactly("Fired", "Suppressed", "Joined");
        assertThat(deadlines()).doesNotContain(AlertTimer.SILENCE);
    }

    @Test
    void whatIsOverIsNotAskedForAndIsAskedForWhenItIsBack() {
        alert.fire("one").take(silenced(UNTIL)).resolve("over");
        assertThat(deadlines()).doesNotContain(AlertTimer.SILENCE);

        alert.fire("two");
        assertThat(deadlines()).contains(AlertTimer.SILENCE);
    }

    @Test
    void whoeverReportsIsToldThatNobodyIsPaged() {
        alert.fire("one").take(silenced(UNTIL)).fire("two");

        assertThat(alert.answers.getLast().outcome())
                .isInstanceOfSatisfying(
                        Outcome.AlreadyDone.class,
                        said -> assertThat(said.code()).isEqualTo(OutcomeCode.SILENCED));
    }

    @Test
    void requestsThatWaitAreAnswered() {
        alert.fire("one").fire("two");
        assertThat(alert.answers).isEmpty();

        alert.take(silenced(UNTIL));

        assertThat(alert.answers).hasSize(1);
    }

    @Test
    void aWordThatWasOvertakenChangesNothing() {
        alert.fire("one").joins("7").take(silenced(UNTIL));

        assertThat(alert.happened()).containsExactly("Fired", "Joined");
    }

    @Test
    void aSilencedAlertIsKeptWhileItFires() {
        Instant in30Days = TestAlert.START.plus(Duration.ofDays(30));
        alert.fire("one").take(silenced(in30Days));
        assertThat(deadlines()).doesNotContain(AlertTimer.FORGET);

        alert.resolve("over");
        assertThat(deadlines()).contains(AlertTimer.FORGET);
    }

    @Test
    void whatARouteKeepsFromPagingIsForgottenWhenNothingIsHeardOfIt() {
        alert.fire("one")
                .take(
                        new AlertCommand.Suppress(
                                new Suppression(
                                        SuppressionCode.ROUTE_PAGES_NOBODY, "r", "Low.", null),
                                null))
                .pass(Alert.KEPT_FOR.plusHours(1));

        assertThat(alert.alert).isNull();
    }

    @Test
    void theDecisionOfTheRoutesIsToldOnce() {
        RoutingDecision routing =
                new RoutingDecision(
                        new TakenRoute("r", "R", 1, RouteEffect.PAGE),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        alert.fire("one").take(new AlertCommand.Join("7", routing));
        alert.take(new AlertCommand.Join("7", routing));

        assertThat(alert.happened()).containsExactly("Fired", "Routed", "Joined");
    }

    private Iterable<AlertTimer> deadlines() {
        return AlertDeadlines.of(Objects.requireNonNull(alert.alert)).keySet();
    }

    private static AlertCommand silenced(Instant until) {
        return new AlertCommand.Suppress(
                new Suppression(SuppressionCode.SILENCED, "window", "Upgrade.", until), null);
    }
}
