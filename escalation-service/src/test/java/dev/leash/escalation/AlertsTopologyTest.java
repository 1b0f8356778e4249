package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.alert.Alert;
import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecorded;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.severity.Severity;
import dev.leash.wire.reply.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts through all sub-topologies: what is counted, what is told, and what opens an incident. */
class AlertsTopologyTest {

    private static final int FLOOD = 1_000;

    @TempDir Path folder;
    private EscalationDriver leash;

    @BeforeEach
    void start() {
        leash = new EscalationDriver(folder);
        leash.contact("alice");
        leash.onCall("alice");
    }

    @AfterEach
    void stop() {
        leash.close();
    }

    @Test
    void aFloodIsOneIncidentAndAFewRecords() {
        for (int number = 1; number <= FLOOD; number++) {
            leash.fire("report-" + number, "disk", Severity.MAJOR);
            leash.pass(Duration.ofMillis(10));
        }
        leash.pass(Alert.TOLD_AT_LEAST_EVERY);

        List<AlertRecorded> alerts = leash.alertEvents();
        List<IncidentEvent> incident = events();
        assertThat(total(alerts.getLast())).isEqualTo(FLOOD);
        assertThat(alerts)
                .extracting(AlertRecorded::alertId)
                .containsOnly(alerts.getFirst().alertId());
        assertThat(incident)
                .extracting(Object::getClass)
                .containsExactly(
                        IncidentEvent.Opened.class,
                        IncidentEvent.Assigned.class,
                        IncidentEvent.Attached.class);
        assertThat(alerts.size() + incident.size()).isLessThanOrEqualTo(20);
        assertThat(leash.replies()).hasSize(FLOOD).extracting(Reply::incidentId).containsOnly("1");
        assertThat(leash.deadLetters()).isEmpty();
    }

    @Test
    void afterItsIncidentIsOverTheNextReportOpensAnother() {
        leash.fire("report-1", "disk", Severity.MAJOR);
        leash.fire("report-2", "disk", Severity.MAJOR);
        leash.ask("1", "alice", new IncidentCommand.Resolve());
        leash.replies();

        leash.fire("report-3", "disk", Severity.MAJOR);

        assertThat(leash.replies()).extracting(Reply::incidentId).containsExactly("2");
        assertThat(leash.alertEvents())
                .extracting(it -> it.event().getClass().getSimpleName())
                .containsExactly("Fired", "Joined", "Repeated", "Left", "Fired", "Joined");
    }

    @Test
    void whatIsOpenAgainIsJoinedAgain() {
        leash.fire("report-1", "disk", Severity.MAJOR);
        leash.ask("1", "alice", new IncidentCommand.Resolve());
        leash.ask("1", "alice", new IncidentCommand.Reopen());
        leash.replies();

        leash.fire("report-2", "disk", Severity.MAJOR);

        assertThat(leash.replies()).extracting(Reply::incidentId).containsExactly("1");
        assertThat(leash.claims()).containsExactly("1");
    }

    @Test
    void whatIsMoreUrgentIsToldAtOnceAndOnce() {
        leash.fire("report-1", "disk", Severity.MINOR);
        leash.fire("report-2", "disk", Severity.CRITICAL);
        leash.fire("report-3", "disk", Severity.MINOR);
        leash.fire("report-4", "disk", Severity.CRITICAL);

        assertThat(reasons()).containsExactly(AttachReason.MORE_URGENT);
    }

    @Test
    void whatIsMoreUrgentPagesAnew() {
        leash.fire("report-1", "disk", Severity.MINOR);
        leash.notices();

        leash.fire("report-2", "disk", Severity.CRITICAL);

        assertThat(events())
                .extracting(Object::getClass)
                .containsExactly(
                        IncidentEvent.Opened.class,
                        IncidentEvent.Assigned.class,
                        IncidentEvent.Attached.class,
                        IncidentEvent.Edited.class,
                        IncidentEvent.Assigned.class);
        assertThat(leash.notices()).containsExactly("alice");
        assertThat(leash.incidents().get("1").details().report().severity())
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void thatItIsOverIsSaidAndClosesNothing() {
        leash.fire("report-1", "disk", Severity.MAJOR);
        leash.replies();

        leash.recover("report-2", "disk");

        assertThat(leash.replies())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reply.AlreadyDone.class,
                        reply -> {
                            assertThat(reply.incidentId()).isEqualTo("1");
                            assertThat(reply.code()).isEqualTo(OutcomeCode.RECOVERY_NOTED);
                        });
        assertThat(reasons()).containsExactly(AttachReason.RECOVERED);
        assertThat(leash.claims()).containsExactly("1");
    }

    @Test
    void thatSomethingIsOverThatNeverFiredDoesNothing() {
        leash.recover("report-1", "disk");

        assertThat(leash.replies())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reply.AlreadyDone.class,
                        reply -> assertThat(reply.code()).isEqualTo(OutcomeCode.NOTHING_FIRING));
        assertThat(leash.events()).isEmpty();
        assertThat(leash.alertEvents()).isEmpty();
    }

    @Test
    void whatFlapsTellsItsIncidentEverMoreRarely() {
        for (int turn = 1; turn <= 64; turn++) {
            leash.fire("up-" + turn, "disk", Severity.MAJOR);
            leash.pass(Duration.ofSeconds(10));
            leash.recover("down-" + turn, "disk");
            leash.pass(Duration.ofSeconds(10));
        }

        assertThat(reasons()).hasSize(13);
        assertThat(total(leash.alertEvents().getLast())).isEqualTo(64);
    }

    @Test
    void aReportThatIsSentAgainIsNotCountedAgain() {
        leash.fire("report-1", "disk", Severity.MAJOR, "a");
        leash.fire("report-2", "disk", Severity.MAJOR, "b");
        leash.fire("report-2", "disk", Severity.MAJOR, "b");
        leash.fire("report-1", "disk", Severity.MAJOR, "a");
        leash.pass(Alert.TOLD_WITHIN);

        assertThat(total(leash.alertEvents().getLast())).isEqualTo(2);
        assertThat(leash.replies()).extracting(Reply::incidentId).containsOnly("1").hasSize(4);
    }

    @Test
    void anotherReportUnderANameThatWasUsedIsCounted() {
        leash.fire("report-1", "disk", Severity.MAJOR, "a");
        leash.fire("report-1", "disk", Severity.MAJOR, "b");
        leash.pass(Alert.TOLD_WITHIN);

        assertThat(total(leash.alertEvents().getLast())).isEqualTo(2);
    }

    /** Whatever went wrong before: who reports again is not counted for ever, and nobody woken. */
    @Test
    void whatWasNeverOpenedIsNotJoinedForEver() {
        leash.fire("report-1", "disk", Severity.MAJOR);
        leash.loses("1");

        leash.fire("report-2", "disk", Severity.MAJOR);
        leash.pass(Alert.TOLD_WITHIN);
        leash.fire("report-3", "disk", Severity.MAJOR);

        assertThat(leash.replies()).extracting(Reply::incidentId).last().isEqualTo("2");
    }

    @Test
    void whatIsCountedIsHeldAgainstWhatTriageKnows() {
        leash.fire("report-1", "disk", Severity.MAJOR);
        leash.pass(Alert.TOLD_WITHIN);
        leash.fire("report-2", "disk", Severity.MAJOR);
        leash.forgetsClaims();

        leash.fire("report-3", "disk", Severity.MAJOR);
        leash.pass(Alert.TOLD_AT_LEAST_EVERY);

        assertThat(leash.claims()).containsExactly("2");
    }

    @Test
    void anAlertOfWhichNothingIsHeardIsForgotten() {
        leash.fire("report-1", "disk", Severity.MAJOR);
        assertThat(leash.live("alerts")).isEqualTo(1);

        leash.pass(Alert.KEPT_FOR.plusHours(1));

        assertThat(leash.live("alerts")).isZero();
        assertThat(leash.live("alert-deadlines")).isZero();
        leash.fire("report-2", "disk", Severity.MAJOR);
        assertThat(leash.claims()).containsExactly("1");
    }

    private List<IncidentEvent> events() {
        return leash.events().stream().map(it -> it.event()).toList();
    }

    private List<AttachReason> reasons() {
        return events().stream()
                .filter(IncidentEvent.Attached.class::isInstance)
                .map(it -> Objects.requireNonNull(((IncidentEvent.Attached) it).reason()))
                .toList();
    }

    private static long total(AlertRecorded recorded) {
        AlertEvent event = recorded.event();
        return Objects.requireNonNull(event.alert()).total();
    }
}
