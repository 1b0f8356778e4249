package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Reassign;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Take;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.oncall.FinalSchedule;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.ScheduleRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the system that Leash replaces got wrong, by the names of the defects. */
class LeashDefectsTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob", "carol", "dave")
                    .fallsBackTo("fay")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void l1AShiftChangeInTheMiddleOfAnIncidentDoesNotStopThePaging() {
        Scenario scenario = givenOpened(directory);
        directory.onCall("carol", "dave");

        scenario.whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "carol")
                .thenDueIn(ofMinutes(15))
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "dave");
    }

    @Test
    void l2SomebodyFromOutsideTheRowMayHaveItAndTheRotationGoesOn() {
        givenOpened(directory)
                .when(by("carol"), new Take())
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "alice")
                .when(by("alice"), new Reassign("dave"))
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "alice");
    }

    @Test
    void l3TakingItAsSomebodyWhomNoContactNamesLeavesItActiveAndArmed() {
        givenOpened(directory)
                .when(by("alice@example.com"), new Take())
                .thenRefused(OutcomeCode.UNKNOWN_CONTACT)
                .thenIs(State.ASSIGNED)
                .thenHeldBy("alice")
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob");
    }

    @Test
    void l4TheLastMinuteOfADayBelongsToItsRow() {
        Schedule nightly =
                new Schedule(
                        PRIMARY,
                        1,
                        ZoneOffset.UTC,
                        List.of(day("2026-03-02", "alice"), day("2026-03-03", "bob")));

        assertThat(onCallAt(nightly, "2026-03-02T23:59:30Z")).containsExactly("alice");
        assertThat(onCallAt(nightly, "2026-03-02T23:59:59.999Z")).containsExactly("alice");
        assertThat(onCallAt(nightly, "2026-03-03T00:00:00Z")).containsExactly("bob");
    }

    @Test
    void l5AScheduleThatNamesNobodyIsToldToTheFallback() {
        directory.nobodyOnCall();
        Scenario scenario = givenOpened(directory);

        assertThat(scenario.decision().events().getLast())
                .isInstanceOfSatisfying(
                        NobodyFound.class,
                        nobody -> assertThat(nobody.told()).containsExactly("fay"));
    }

    @Test
    void l8ActingOnAClosedIncidentSaysThatNothingWasDone() {
        givenOpened(directory)
                .when(by("alice"), new Resolve())
                .when(by("bob"), new Acknowledge())
                .thenRefused(OutcomeCode.INCIDENT_RESOLVED);
    }

    private static ScheduleRow day(String date, String person) {
        return new ScheduleRow(
                2,
                LocalDateTime.parse(date + "T00:00"),
                LocalDateTime.parse(date + "T23:59"),
                List.of(person));
    }

    private static List<String> onCallAt(Schedule schedule, String instant) {
        return FinalSchedule.of(schedule).peopleAt(Instant.parse(instant));
    }
}
