package dev.leash.model.triage;

import static dev.leash.model.triage.TestRoutes.grouping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.DedupKey;
import dev.leash.model.incident.Report;
import dev.leash.model.route.AlertGrouping.WindowType;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Alerts of a group within its window are one incident. */
class GroupingTest {

    private static final Instant START = Instant.parse("2026-12-01T03:00:00Z");
    private static final String TEAM = "alert.labels.team";

    private final TestMemory memory = new TestMemory();
    private final InMemoryDirectory directory =
            new InMemoryDirectory().routes(grouping("g", "probe", WindowType.FIXED, TEAM));
    private Instant now = START;
    private int signals;

    @Test
    void anotherAlertOfTheGroupJoinsTheOpenIncident() {
        fire("disk", "ops");

        assertThat(fire("cpu", "ops"))
                .isInstanceOfSatisfying(
                        TriageOutcome.Attach.class,
                        joined -> {
                            assertThat(joined.incidentId()).isEqualTo("1");
                            assertThat(joined.attach().reason()).isEqualTo(AttachReason.GROUPED);
                            assertThat(Objects.requireNonNull(joined.joining()).key())
                                    .isEqualTo(DedupKey.of(report("cpu", "ops")));
                            assertThat(joined.joining().routing().group())
                                    .isEqualTo("alert.labels.team=ops");
                        });
        assertThat(memory.claimants(Objects.requireNonNull(DedupKey.of(report("cpu", "ops")))))
                .containsExactly("1");
    }

    @Test
    void otherValuesAreAnotherGroup() {
        fire("disk", "ops");

        assertThat(fire("cpu", "web")).isInstanceOf(TriageOutcome.Open.class);
    }

    @Test
    void whatIsSaidAgainJoinsByItsKeyAfterTheWindowToo() {
        fire("disk", "ops");
        fire("cpu", "ops");
        now = START.plusSeconds(400);

        assertThat(fire("cpu", "ops"))
                .isInstanceOfSatisfying(
                        TriageOutcome.Attach.class,
                        again -> assertThat(again.joining()).isNull());
    }

    @Test
    void afterTheWindowAnotherIncidentIsOpened() {
        fire("disk", "ops");
        now = START.plusSeconds(300);

        assertThat(fire("cpu", "ops"))
                .isInstanceOfSatisfying(
                        TriageOutcome.Open.class,
                        open -> assertThat(open.incidentId()).isEqualTo("2"));
    }

    @Test
    void aRollingWindowIsExtendedByEachAlert() {
        directory.routes(grouping("g", "probe", WindowType.ROLLING, TEAM));
        fire("disk", "ops");
        now = START.plusSeconds(250);
        fire("cpu", "ops");
        now = START.plusSeconds(500);

        assertThat(fire("net", "ops")).isInstanceOf(TriageOutcome.Attach.class);
    }

    @Test
    void whatAnIncidentCouldNotTakeOpensAnotherForTheGroup() {
        fire("disk", "ops");
        Signal bounced =
                new Signal.Declared(
                        "late", null, report("cpu", "ops"), "1", null, AttachReason.GROUPED);

        assertThat(memory.triage(bounced, directory, now)).isInstanceOf(TriageOutcome.Open.class);
        assertThat(fire("net", "ops"))
                .isInstanceOfSatisfying(
                        TriageOutcome.Attach.class,
                        joined -> assertThat(joined.incidentId()).isEqualTo("2"));
    }

    @Test
    void theWindowIsForgottenWhenItCloses() {
        fire("disk", "ops");
        String subject = memory.subjects().iterator().next();
        now = START.plusSeconds(300);

        memory.triage(
                new Signal.MeetDeadline(TriageTimer.GROUP_WINDOW, subject, now), directory, now);

        assertThat(memory.subjects()).isEmpty();
    }

    private TriageOutcome fire(String key, String team) {
        return memory.triage(
                new Signal.Declared("s" + ++signals, null, report(key, team), null),
                directory,
                now);
    }

    private static Report report(String key, String team) {
        return new Report(
                "Broken", "", Severity.MAJOR, Map.of("team", team), List.of(), key, "probe");
    }
}
