package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.path;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.escalation.TestPaths.rung;
import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Directory;
import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.oncall.ScheduleSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody acknowledged in time. */
class DeadlineTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob", "carol")
                    .fallsBackTo("fay")
                    .onCall("alice", "bob", "carol")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void pagesTheNextPersonOfTheRotation() {
        givenOpened(directory)
                .whenDue()
                .thenHappened(
                        new Assigned(
                                new Assignment(
                                        "bob",
                                        List.of("bob"),
                                        Why.NOT_ACKNOWLEDGED,
                                        1,
                                        new PathPosition(2, 1),
                                        new ScheduleSource(PRIMARY, 1, 2, 2, "rows", null),
                                        List.of(),
                                        0,
                                        START.plus(ofMinutes(15)),
                                        START.plus(ofMinutes(30)))))
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "carol")
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "alice");
    }

    @Test
    void isNotMetEarly() {
        givenOpened(directory)
                .whenDue(ofNanos(-1))
                .thenAlreadyDone(OutcomeCode.DEADLINE_NOT_DUE)
                .thenHeldBy("alice")
                .whenDue()
                .thenHeldBy("bob");
    }

    @Test
    void isNotMetWhenItIsNotArmed() {
        givenOpened(directory)
                .after(ofMinutes(60))
                .when(Actor.timer(), new MeetDeadline(START.plus(ofMinutes(14))))
                .thenAlreadyDone(OutcomeCode.DEADLINE_NOT_ARMED)
                .when(Actor.timer(), new MeetDeadline(START.plus(ofMinutes(16))))
                .thenAlreadyDone(OutcomeCode.DEADLINE_NOT_ARMED)
                .thenHeldBy("alice");
    }

    @Test
    void isThatOfItsTimer() {
        Scenario scenario = givenOpened(directory);
        Instant dueAt = scenario.dueAt();

        scenario.after(ofMinutes(20))
                .when(Actor.timer(), new MeetDeadline(Timer.SNOOZE, dueAt))
                .thenAlreadyDone(OutcomeCode.DEADLINE_NOT_ARMED)
                .when(Actor.timer(), new MeetDeadline(Timer.UNKNOWN, dueAt))
                .thenAlreadyDone(OutcomeCode.DEADLINE_NOT_ARMED)
                .when(Actor.timer(), new MeetDeadline(Timer.ESCALATION, dueAt.minusSeconds(1)))
                .thenAlreadyDone(OutcomeCode.DEADLINE_MOVED)
                .thenHeldBy("alice")
                .when(Actor.timer(), new MeetDeadline(Timer.ESCALATION, dueAt))
                .thenHeldBy("bob");
    }

    @Test
    void ofWhatIsOverIsWhenItLeavesTheStoreWhichNoEventTells() {
        Scenario scenario = givenOpened(directory).when(Scenario.by("alice"), new Resolve());
        Instant leaves = START.plus(Directory.REOPEN_FOR);

        assertThat(scenario.incident().deadlines())
                .containsExactly(Map.entry(Timer.RETENTION, leaves));
        scenario.thenNothingIsDue()
                .after(Directory.REOPEN_FOR)
                .when(Actor.timer(), new MeetDeadline(Timer.RETENTION, leaves))
                .thenAlreadyDone(OutcomeCode.DEADLINE_NOT_ARMED);
    }

    @Test
    void isMetOnce() {
        Scenario scenario = givenOpened(directory);
        Instant dueAt = scenario.dueAt();

        scenario.whenDue()
                .thenHeldBy("bob")
                .when(Actor.timer(), new MeetDeadline(dueAt))
                .thenAlreadyDone(OutcomeCode.DEADLINE_NOT_ARMED)
                .thenHeldBy("bob");
    }

    @Test
    void countsTheNextFromTheDeadlineAndNotFromWhenItWasMet() {
        givenOpened(directory)
                .whenDue(ofSeconds(70))
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob")
                .thenDueIn(ofMinutes(15).minusSeconds(70));
    }

    @Test
    void collapsesMissedRungsIntoOnePageAndRecordsThem() {
        directory.has(
                path(
                        1,
                        rung(ofMinutes(5), "alice"),
                        rung(ofMinutes(5), "bob"),
                        rung(ofMinutes(5), "carol"),
                        rung(ofMinutes(5), "fay")));
        Scenario scenario = givenOpened(directory).whenDue(ofMinutes(7));

        scenario.thenPaged(Why.NOT_ACKNOWLEDGED, "carol").thenDueIn(ofMinutes(3));
        assertThat(scenario.assignment().collapsedRungs()).isEqualTo(1);
        assertThat(scenario.assignment().place()).isEqualTo(new PathPosition(1, 3));
        assertThat(scenario.assignment().dueAt()).isEqualTo(START.plus(ofMinutes(5)));
    }

    @Test
    void givesAPersonOfAnotherRungTheirWholeTime() {
        directory.has(
                path(
                        1,
                        rung(ofMinutes(5), "alice"),
                        rung(ofMinutes(5), "ghost"),
                        rung(ofMinutes(9), "carol")));

        givenOpened(directory)
                .whenDue(ofMinutes(2))
                .thenPaged(Why.NOT_ACKNOWLEDGED, "carol")
                .thenDueIn(ofMinutes(9));
    }
}
