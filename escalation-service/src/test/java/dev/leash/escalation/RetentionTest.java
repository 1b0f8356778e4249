package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.State;
import dev.leash.wire.reply.Reply;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been over for so long that it cannot be reopened leaves the stores. */
class RetentionTest {

    private static final Duration A_RING = Duration.ofSeconds(2);

    @TempDir Path folder;
    private EscalationDriver leash;

    @BeforeEach
    void aliceIsOnCall() {
        leash = new EscalationDriver(folder);
        leash.contact("alice");
        leash.onCall("alice");
    }

    @AfterEach
    void close() {
        leash.close();
    }

    @Test
    void whatIsOverLeavesAndCannotBeReopened() {
        resolved("s1", "db");

        leash.pass(Directory.REOPEN_FOR.plus(A_RING));

        assertThat(leash.incidents().get("1")).isNull();
        assertThat(leash.watch.armed).isZero();
        assertThat(leash.ask("1", "alice", new IncidentCommand.Reopen()))
                .extracting(Reply::outcome)
                .isEqualTo(
                        new Outcome.Refused(
                                OutcomeCode.TOO_OLD_TO_REOPEN,
                                "Incident 1 was resolved too long ago to be changed. If the problem is back, report it again."));
        assertThat(leash.ask("1", "alice", new IncidentCommand.Acknowledge()))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(OutcomeCode.TOO_OLD_TO_REOPEN));
        assertThat(leash.deadLetters()).isEmpty();
    }

    @Test
    void whatWasNeverReportedIsToldFromWhatIsGone() {
        resolved("s1", "db");
        leash.pass(Directory.REOPEN_FOR.plus(A_RING));

        assertThat(leash.ask("2", "alice", new IncidentCommand.Acknowledge()))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(OutcomeCode.UNKNOWN_INCIDENT));
    }

    @Test
    void anEqualReportOpensAnotherIncident() {
        resolved("s1", "db");
        leash.pass(Directory.REOPEN_FOR.plus(A_RING));
        leash.events();

        leash.report("s1", "db");

        assertThat(leash.events().getFirst().event()).isInstanceOf(Opened.class);
        assertThat(leash.replies().getLast().incidentId()).isEqualTo("2");
        assertThat(leash.claims()).containsExactly("2");
    }

    @Test
    void aReportThatStillGoesToItOpensAnother() {
        resolved("s1", "db");
        leash.pass(Directory.REOPEN_FOR.plus(A_RING));

        Reply told =
                leash.ask(
                        "1",
                        "alice",
                        new IncidentCommand.Attach(
                                Report.ofText("It is down", "test"), "s2", "request-s2"));

        assertThat(told).isEqualTo(new Reply.Accepted("request-s2", "2", null));
        assertThat(leash.deadLetters()).isEmpty();
    }

    /**
     * As from the dead letters, weeks later: its number is gone with newer ones, its report is not.
     */
    @Test
    void anOpeningThatComesTooLateForItsNumberOpensAnother() {
        leash.report("s1", "db");
        leash.loses("1");
        resolved("s2", null);
        leash.pass(Directory.REOPEN_FOR.plus(A_RING));
        leash.events();

        leash.open("1", "default");

        assertThat(leash.events().getFirst())
                .satisfies(
                        opened -> {
                            assertThat(opened.event()).isInstanceOf(Opened.class);
                            assertThat(opened.incidentId()).isEqualTo("3");
                        });
        leash.open("1", "default");
        assertThat(leash.events()).as("the same signal").isEmpty();
    }

    @Test
    void whatIsReopenedInTimeStays() {
        resolved("s1", "db");
        leash.pass(Directory.REOPEN_FOR.minus(Duration.ofHours(1)));
        leash.ask("1", "alice", new IncidentCommand.Reopen());
        leash.ask("1", "alice", new IncidentCommand.Acknowledge());

        leash.pass(Directory.REOPEN_FOR);

        assertThat(leash.incidents().get("1").state()).isEqualTo(State.IN_PROGRESS);
    }

    /** Those of an earlier version have no clock set for it. */
    @Test
    void whatWasOverBeforeThereWasAClockForItLeavesToo(@TempDir Path other) {
        for (int i = 1; i <= 250; i++) {
            resolved("s" + i, null);
        }
        try (EscalationDriver upgraded = new EscalationDriver(other)) {
            leash.incidents()
                    .all()
                    .forEachRemaining(one -> upgraded.incidents().put(one.key, one.value));

            for (int ring = 0; ring < 3; ring++) {
                upgraded.pass(A_RING);
            }
            upgraded.pass(Directory.REOPEN_FOR);
            upgraded.pass(A_RING);

            assertThat(upgraded.live("incidents")).isZero();
        }
    }

    @Test
    void theChangelogsShrinkToWhatIsOpen() {
        for (int i = 1; i <= 200; i++) {
            resolved("s" + i, "key-" + i);
        }
        leash.report("open", null);
        leash.pass(A_RING);
        assertThat(leash.live("incidents")).isEqualTo(201);

        leash.pass(Directory.REOPEN_FOR);
        leash.pass(A_RING);

        assertThat(leash.live("incidents")).isEqualTo(1);
        assertThat(leash.live("deadlines")).isEqualTo(1);
        assertThat(leash.live("triage-open")).isZero();
        assertThat(leash.incidents().get("201"))
                .extracting(Incident.Known::state)
                .isEqualTo(State.ASSIGNED);
    }

    private void resolved(String signalId, @Nullable String dedupKey) {
        leash.report(signalId, dedupKey);
        String id = leash.replies().getLast().incidentId();
        leash.ask(id, "alice", new IncidentCommand.Resolve());
    }
}
