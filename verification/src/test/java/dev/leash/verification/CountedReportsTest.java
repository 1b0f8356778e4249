package dev.leash.verification;

import static dev.leash.verification.report.Invariant.ACCEPTED_IS_COUNTED;
import static dev.leash.verification.report.Invariant.ACCEPTED_IS_KEPT;
import static dev.leash.verification.report.Invariant.ALERTS_UNBROKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.alert.AlertStatus;
import dev.leash.model.alert.AlertSummary;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import dev.leash.verification.ledger.Faults;
import dev.leash.verification.ledger.Ledgers;
import dev.leash.verification.ledger.Posted;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.report.InvariantVerdict;
import dev.leash.verification.report.RecordPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A report that is only counted is not lost, and one that is not counted is. */
class CountedReportsTest {

    private static final Instant START = Instant.parse("2026-11-02T03:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(1));

    private final List<Posted> posted = new ArrayList<>();
    private final List<AlertRecord> alerts = new ArrayList<>();
    private boolean beginsInTheMiddle;

    @Test
    void whatIsCountedIsKept() {
        accepted("a", START);
        accepted("b", START);
        accepted("c", START);
        firedAndCounted(3);

        assertThat(failed()).isEmpty();
    }

    @Test
    void whatIsNotCountedIsLost() {
        accepted("a", START);
        accepted("b", START);
        accepted("c", START);
        firedAndCounted(2);

        assertThat(failed()).containsExactly(ACCEPTED_IS_COUNTED);
    }

    @Test
    void whatIsCountedTwiceIsNoticed() {
        accepted("a", START);
        accepted("b", START);
        firedAndCounted(3);

        assertThat(failed()).containsExactly(ACCEPTED_IS_COUNTED);
    }

    @Test
    void whatMayHaveBeenTakenMayBeCounted() {
        accepted("a", START);
        posted.add(new Posted("b", START, null, null, "test", "disk"));
        firedAndCounted(2);

        assertThat(failed()).isEmpty();
    }

    @Test
    void whatCameJustNowNeedNotBeToldYet() {
        accepted("a", START);
        accepted("b", END.minusSeconds(60));
        firedAndCounted(1);

        assertThat(failed()).isEmpty();
    }

    /** Then nothing is left to be told. */
    @Test
    void whatCameJustNowIsToldWhenItsIncidentIsOver() {
        accepted("a", START);
        accepted("b", END.minusSeconds(60));
        firedAndCounted(1);
        alerts.add(recorded(4, new AlertEvent.Left(summary(null, 1), "1")));

        assertThat(failed()).containsExactly(ACCEPTED_IS_COUNTED);
    }

    @Test
    void anAnswerThatNamesAnotherIncidentIsNoticed() {
        posted.add(new Posted("a", START, 201, "2", "test", "disk"));
        firedAndCounted(1);

        assertThat(failed()).containsExactly(ACCEPTED_IS_KEPT);
    }

    @Test
    void anEventThatIsMissingIsNoticed() {
        accepted("a", START);
        accepted("b", START);
        firedAndCounted(2);
        alerts.remove(1);

        assertThat(failed()).contains(ALERTS_UNBROKEN);
    }

    @Test
    void aCountThatDoesNotFollowIsNoticed() {
        accepted("a", START);
        accepted("b", START);
        firedAndCounted(2);
        alerts.add(recorded(4, new AlertEvent.Repeated(summary("1", 2), 1)));

        assertThat(failed()).containsExactly(ALERTS_UNBROKEN);
    }

    @Test
    void alertsOfOtherSourcesWithTheSameKeyAreOthers() {
        accepted("a", START);
        accepted("b", START);
        firedAndCounted(2);
        alerts.add(
                new AlertRecord(
                        "other",
                        1,
                        START,
                        "other/1",
                        new AlertEvent.Fired(
                                summary("other", null, 1), Report.ofText("Disk full", "other"))));

        assertThat(failed()).isEmpty();
    }

    /** They are kept for a year. */
    @Test
    void whatHappenedFirstMayBeKeptNoLonger() {
        accepted("a", START);
        accepted("b", START);
        firedAndCounted(2);
        alerts.removeFirst();
        assertThat(failed()).contains(ALERTS_UNBROKEN);

        beginsInTheMiddle = true;

        assertThat(failed()).isEmpty();
        alerts.remove(1);
        alerts.add(recorded(4, new AlertEvent.Left(summary(null, 2), "1")));
        assertThat(failed()).contains(ALERTS_UNBROKEN);
    }

    private void accepted(String title, Instant at) {
        posted.add(new Posted(title, at, 201, "1", "test", "disk"));
    }

    private void firedAndCounted(long total) {
        alerts.add(
                recorded(
                        1,
                        new AlertEvent.Fired(
                                summary(null, 1), Report.ofText("Disk full", "test"))));
        alerts.add(recorded(2, new AlertEvent.Joined(summary("1", 1))));
        alerts.add(recorded(3, new AlertEvent.Repeated(summary("1", total), total - 1)));
    }

    private static AlertRecord recorded(long sequence, AlertEvent event) {
        return new AlertRecord("alert", sequence, START, "test/1", event);
    }

    private static AlertSummary summary(@Nullable String incidentId, long total) {
        return summary("test", incidentId, total);
    }

    private static AlertSummary summary(String source, @Nullable String incidentId, long total) {
        return new AlertSummary(
                source,
                "disk",
                "Disk full",
                Severity.MAJOR,
                AlertStatus.FIRING,
                total,
                incidentId,
                START,
                START);
    }

    private List<Invariant> failed() {
        Ledgers ledgers = new Ledgers(Optional.of(posted), Optional.empty(), Faults.NONE);
        Checker checker = new Checker(Bounds.OF_ANY_LOG, ledgers);
        if (beginsInTheMiddle) {
            checker.alertsBeginInTheMiddle();
        }
        for (int place = 0; place < alerts.size(); place++) {
            checker.alert(alerts.get(place), new RecordPosition("incident.alerts", 0, place));
        }
        return checker.finish(List.of(), END).verdicts().stream()
                .filter(InvariantVerdict::isFailed)
                .map(InvariantVerdict::invariant)
                .toList();
    }
}
