package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.alert.Alert;
import dev.leash.model.alert.AlertEvent;
import dev.leash.model.alert.AlertRecord;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.severity.Severity;
import dev.leash.wire.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Alerts through all sub-topologies: what is counted, what is told, and what opens an incident; in
 * one task, and with topics between.
 */
@ParameterizedClass
@ValueSource(ints = {1, 4})
class AlertsTopologyTest {

    private static final int FLOOD = 1_000;
    private static final String KEY = "4:testdisk";

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
    void aFloodIsOneIncidentAndAFewRecords() {
        for (int number = 1; number <= FLOOD; number++) {
            leash.fire("report-" + number, "disk", Severity.MAJOR);
            leash.pass(Duration.ofMillis(10));
        }
        leash.pass(Alert.TOLD_AT_LEAST_EVERY);

        List<AlertRecord> alerts = leash.alertEvents();
        List<IncidentEvent> incident = events();
        assertThat(total(alerts.getLast())).isEqualTo(FLOOD);
        assertThat(alerts)
                .extracting(AlertRecord::alertId)
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
    void anAlertOfWhichNothingIsHeardIsForgottenOnceItsIncidentIsOver() {
        leash.fire("report-1", "disk", Severity.MAJOR);
        leash.pass(Alert.KEPT_FOR.plusHours(1));
        assertThat(leash.live("alerts")).isEqualTo(1);
        leash.recover("report-2", "disk");
        assertThat(reasons()).containsExactly(AttachReason.RECOVERED);

        leash.ask("1", "alice", new IncidentCommand.Resolve());
        leash.pass(Alert.KEPT_FOR.plusHours(1));

        assertThat(leash.live("alerts")).isZero();
        assertThat(leash.live("alert-deadlines")).isZero();
        leash.fire("report-3", "disk", Severity.MAJOR);
        assertThat(leash.claims()).containsExactly("2");
    }

    @Test
    void aNameThatIsUsedAgainAndAgainSwallowsNothing() {
        leash.fire("k", "disk", Severity.MAJOR, "a");
        leash.ask("1", "alice", new IncidentCommand.Resolve());
        leash.fire("k", "disk", Severity.MAJOR, "b");
        leash.fire("k", "disk", Severity.MAJOR, "c");
        leash.pass(Alert.TOLD_AT_LEAST_EVERY);
        leash.ask("2", "alice", new IncidentCommand.Resolve());
        leash.replies();

        leash.fire("k", "disk", Severity.MAJOR, "d");

        assertThat(leash.replies()).extracting(Reply::incidentId).containsExactly("3");
    }

    @Test
    void whatTriageCouldNotTakeIsAskedAgain() {
        leash.overwrite("triage-count", "all", new byte[] {'?'});
        leash.fire("report-1", "disk", Severity.MAJOR);
        assertThat(leash.deadLetters()).hasSize(1);
        leash.overwrite("triage-count", "all", null);

        leash.pass(Duration.ofMinutes(1));

        assertThat(leash.claims()).containsExactly("1");
    }

    @Test
    void whatTriageCouldNotTakeIsTakenWhenItIsSentAgain() {
        leash.overwrite("triage-count", "all", new byte[] {'?'});
        leash.fire("report-1", "disk", Severity.MAJOR, "a");
        leash.overwrite("triage-count", "all", null);

        leash.fire("report-1", "disk", Severity.MAJOR, "a");

        assertThat(leash.replies()).extracting(Reply::incidentId).containsExactly("1");
    }

    @Test
    void whatIsSentAgainIsAnsweredWithTheIncidentItCameTo() {
        leash.fire("report-1", "disk", Severity.MAJOR, "a");
        leash.ask("1", "alice", new IncidentCommand.Resolve());
        leash.fire("report-2", "disk", Severity.MAJOR, "b");
        leash.replies();

        leash.fire("report-1", "disk", Severity.MAJOR, "a");

        assertThat(leash.replies()).extracting(Reply::incidentId).containsExactly("1");
        assertThat(leash.claims()).containsExactly("2");
    }

    @Test
    void wordThatItIsOverIsRecognisedWhenItIsSentAgain() {
        leash.fire("report-1", "disk", Severity.MAJOR);
        leash.recover("report-2", "disk", "a");
        leash.fire("report-3", "disk", Severity.MAJOR);

        leash.recover("report-2", "disk", "a");

        assertThat(reasons()).containsExactly(AttachReason.RECOVERED, AttachReason.REPEATED);
    }

    @Test
    void anAlertThatOnlyANewerVersionCanReadIsKeptAndPassedBy() {
        leash.fire("report-1", "disk", Severity.MAJOR);
        leash.fire("report-2", "disk", Severity.MAJOR);
        byte[] sound = leash.bytes("alerts", KEY);
        byte[] newer = "{\"type\":\"state.later\"}".getBytes(StandardCharsets.UTF_8);
        leash.overwrite("alerts", KEY, newer);

        leash.fire("report-3", "disk", Severity.MAJOR);
        leash.pass(Duration.ofMinutes(1));

        assertThat(leash.replies()).extracting(Reply::incidentId).containsOnly("1").hasSize(3);
        assertThat(leash.bytes("alerts", KEY)).isEqualTo(newer);
        leash.overwrite("alerts", KEY, sound);
        leash.alertEvents();
        leash.pass(Duration.ofMinutes(10));
        assertThat(leash.alertEvents())
                .extracting(it -> it.event().getClass().getSimpleName())
                .containsExactly("Repeated");
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

    private static long total(AlertRecord recorded) {
        AlertEvent event = recorded.event();
        return Objects.requireNonNull(event.alert()).total();
    }
}
