package dev.leash.model.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.alert.AlertCommand.Leave;
import dev.leash.model.alert.AlertCommand.Rejoin;
import dev.leash.model.alert.AlertDecision.Answered;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.SourceRequest;
import dev.leash.model.severity.Severity;
import dev.leash.model.triage.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one alert makes of what it is told. */
class AlertRulesTest {

    private final TestAlert alert = new TestAlert();

    @Test
    void asksUnderNamesThatNoSenderHasChosen() {
        alert.fire("k", "a").joins("1").fire("k", "b").pass(Alert.TOLD_WITHIN);
        alert.take(new Leave("1")).fire("k", "c").fire("k", "d").pass(Alert.TOLD_WITHIN);

        assertThat(alert.signals)
                .extracting(Signal::id)
                .doesNotHaveDuplicates()
                .doesNotContain("k");
        assertThat(alert.signals)
                .filteredOn(Signal.Declared.class::isInstance)
                .allSatisfy(signal -> assertThat(((Signal.Declared) signal).digest()).isNull());
    }

    @Test
    void asksAgainAndEverMoreRarelyUntilTriageNamesItsIncident() {
        alert.fire("1").pass(Duration.ofHours(1));

        Signal question = alert.signals.getFirst();
        assertThat(alert.signals).hasSize(7).extracting(Signal::id).containsOnly(question.id());
        alert.joins("1").pass(Duration.ofHours(2));
        assertThat(alert.signals).hasSize(7);
    }

    @Test
    void handsAReportThatIsSentAgainToTriageWhileThatHasNotAnswered() {
        alert.fire("1", "a").fire("1", "a");

        assertThat(alert.lastSignal())
                .isEqualTo(
                        new Signal.Declared(
                                alert.signals.getFirst().id(),
                                "request-1",
                                TestAlert.report(Severity.MAJOR),
                                null));
        assertThat(alert.answers).isEmpty();
    }

    @Test
    void knowsWhichIncidentACountedReportCameTo() {
        alert.fire("1", "a").joins("1").fire("2", "b");
        alert.take(new Leave("1")).fire("3", "c").joins("2");
        alert.fire("2", "b");

        Answered answer = alert.answers.getLast();
        assertThat(answer.incidentId()).isEqualTo("1");
        assertThat(code(answer)).isEqualTo(OutcomeCode.ALREADY_REPORTED);
    }

    @Test
    void triageSaysWhichIncidentAPassedOnReportCameTo() {
        alert.fire("1", "a").joins("1").take(new Leave("1")).fire("2", "b").joins("2");

        alert.fire("1", "a");

        assertThat(alert.lastSignal().id()).isEqualTo(alert.signals.getFirst().id());
    }

    @Test
    void recognisesWordThatItIsOverWhenThatIsSentAgain() {
        alert.fire("1").joins("1").resolve("2", "a").fire("3").resolve("2", "a");

        assertThat(Objects.requireNonNull(alert.alert).status()).isEqualTo(AlertStatus.FIRING);
        assertThat(code(alert.answers.getLast())).isEqualTo(OutcomeCode.ALREADY_REPORTED);
    }

    @Test
    void isKeptWhileItFiresInAnIncident() {
        alert.fire("1").joins("1").pass(Alert.KEPT_FOR.multipliedBy(2)).resolve("2");

        assertThat(alert.lastSignal()).isInstanceOf(Signal.Recovered.class);
        alert.pass(Alert.KEPT_FOR.plusHours(2));
        assertThat(alert.alert).isNull();
    }

    @Test
    void isForgottenOnceItsIncidentIsOver() {
        alert.fire("1").joins("1").take(new Leave("1")).pass(Alert.KEPT_FOR.plusHours(2));

        assertThat(alert.alert).isNull();
    }

    @Test
    void wordOfTriageThatCameBehindTheEndOfTheIncidentIsOvertaken() {
        alert.fire("1").joins("1").take(new Leave("1")).joins("1");
        assertThat(incident()).isNull();

        alert.fire("2").joins("1");
        assertThat(incident()).isNull();
        alert.joins("2");
        assertThat(incident()).isEqualTo("2");
    }

    @Test
    void joinsTheIncidentItLeftOnceThatIsOpenAgain() {
        alert.fire("1").joins("1").take(new Leave("1")).fire("2");

        alert.take(new Rejoin("1")).joins("1");

        assertThat(incident()).isEqualTo("1");
    }

    @Test
    void isOverInAnIncidentThatIsReopenedAfterIt() {
        alert.fire("1").joins("1").take(new Leave("1")).resolve("2").take(new Rejoin("1"));

        assertThat(alert.happened()).endsWith("Left", "Resolved", "Joined");
        assertThat(alert.lastSignal()).isInstanceOf(Signal.Recovered.class);
    }

    @Test
    void alwaysTellsThatItFiresAgainWhereItToldThatItIsOver() {
        alert.fire("1")
                .joins("1")
                .resolve("2")
                .fire("3")
                .resolve("4")
                .fire("5")
                .resolve("6")
                .fire("7");

        assertThat(reasons()).containsExactly("null", "over", "REPEATED", "over", "REPEATED");
        assertThat(alert.happened())
                .containsExactly("Fired", "Joined", "Resolved", "Fired", "Resolved", "Fired");
    }

    @Test
    void tellsThatItIsOverOnceItHasStayedSo() {
        alert.fire("1").joins("1");
        for (int turn = 0; turn < 2; turn++) {
            alert.resolve("over-" + turn).fire("again-" + turn);
        }
        alert.resolve("third");
        assertThat(alert.lastSignal()).isInstanceOf(Signal.Declared.class);

        alert.pass(Turns.QUIET_PER_TURN.multipliedBy(3));

        assertThat(alert.lastSignal()).isInstanceOf(Signal.Recovered.class);
        assertThat(alert.happened()).endsWith("Resolved");
    }

    @Test
    void aSourceThatEndsItsIncidentsSaysSoAtEveryTurnAndBeforeTriageHasNamedThem() {
        alert.fire("1").take(over("2"));
        assertThat(alert.lastSignal()).isEqualTo(ended());

        alert.joins("1").take(new Leave("1")).fire("3").joins("2").resolve("4").fire("5");
        alert.resolve("6").fire("7").take(over("8"));

        assertThat(alert.lastSignal()).isEqualTo(ended());
    }

    private static AlertCommand over(String id) {
        return new AlertCommand.Resolve(
                id, null, TestAlert.report(Severity.MAJOR), null, true);
    }

    private Signal.Recovered ended() {
        return new Signal.Recovered(
                alert.lastSignal().id(), TestAlert.report(Severity.MAJOR), true);
    }

    @Test
    void whatItsSourceAsksGoesToItsIncidentOrToNobody() {
        AlertCommand.Ask ask =
                new AlertCommand.Ask("a", "test", new SourceRequest(SourceRequest.Action.ACKNOWLEDGE));

        alert.take(ask);
        assertThat(alert.signals).isEmpty();

        alert.fire("1").take(ask);
        assertThat(alert.lastSignal())
                .isEqualTo(new Signal.Asked("a", "4:testdisk", "test", ask.request()));

        alert.joins("1").take(new Leave("1")).take(ask);
        assertThat(alert.signals).hasSize(2);
    }

    @Test
    void goesOnTellingWhenTheClockIsSetBack() {
        alert.fire("1").joins("1");
        Instant before = alert.now;
        alert.now = before.plus(Duration.ofDays(1_000));
        alert.fire("2").pass(Alert.TOLD_WITHIN);
        alert.now = before;

        alert.fire("3").pass(Alert.TOLD_AT_LEAST_EVERY);

        assertThat(Objects.requireNonNull(alert.alert).count().untold()).isZero();
    }

    @Test
    void whatCannotBeReadIsPassedOn() {
        AlertCommand.Fire fire =
                new AlertCommand.Fire("1", "request", TestAlert.report(Severity.MAJOR), "digest");

        assertThat(AlertRules.unread("4:testdisk", fire).signals())
                .containsExactly(
                        new Signal.Declared("1", "request", fire.report(), null, "digest"));
    }

    private @Nullable String incident() {
        return Objects.requireNonNull(alert.alert).membership().incidentId();
    }

    /** Why triage was told; null for a question. */
    private List<String> reasons() {
        return alert.signals.stream()
                .map(it -> it instanceof Signal.Declared said ? "" + said.reason() : "over")
                .toList();
    }

    private static OutcomeCode code(Answered answer) {
        return ((Outcome.AlreadyDone) answer.outcome()).code();
    }
}
