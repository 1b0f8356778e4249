package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.pagingAgain;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.byLinkOf;
import static dev.leash.model.incident.Scenario.bySomebody;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AcknowledgeTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void stopsTheClock() {
        givenOpened(directory)
                .after(ofMinutes(3))
                .when(by("alice"), new Acknowledge())
                .thenHappened(new Acknowledged("alice", null))
                .thenIs(State.IN_PROGRESS)
                .thenHeldBy("alice")
                .thenNothingIsDue();
    }

    @Test
    void makesItTheirsWhoAnswers() {
        givenOpened(directory)
                .when(byLinkOf("bob"), new Acknowledge())
                .thenHappened(new Acknowledged("bob", null))
                .thenHeldBy("bob");
    }

    @Test
    void withoutANameIsTakenForTheAnswerOfWhoeverHasIt() {
        givenOpened(directory)
                .when(bySomebody(), new Acknowledge())
                .thenHappened(new Acknowledged("alice", null))
                .thenHeldBy("alice");
    }

    @Test
    void withoutANameNeedsSomebodyWhoHasIt() {
        directory.nobodyOnCall();

        givenOpened(directory)
                .when(bySomebody(), new Acknowledge())
                .thenRefused(OutcomeCode.NEEDS_PERSON)
                .thenIs(State.PENDING);
    }

    @Test
    void happensOnceWhoeverAsksAgain() {
        givenOpened(directory)
                .when(by("alice"), new Acknowledge())
                .when(by("bob"), new Acknowledge())
                .thenAlreadyDone(OutcomeCode.ALREADY_ACKNOWLEDGED)
                .thenHeldBy("alice");
    }

    @Test
    void endsASnooze() {
        givenOpened(directory)
                .when(by("alice"), new Snooze(3_600))
                .when(by("bob"), new Acknowledge())
                .thenHappened(new Acknowledged("bob", null))
                .thenNothingIsDue();
    }

    @Test
    void comesTooLateOnceItIsResolved() {
        givenOpened(directory)
                .when(by("alice"), new Resolve())
                .when(by("bob"), new Acknowledge())
                .thenRefused(OutcomeCode.INCIDENT_RESOLVED)
                .thenIs(State.RESOLVED);
    }

    @Test
    void makesTheDeadlineThatWasArmedMeaningless() {
        Scenario scenario = givenOpened(directory);
        Instant dueAt = scenario.dueAt();

        scenario.when(by("alice"), new Acknowledge())
                .after(ofMinutes(60))
                .when(Actor.timer(), new MeetDeadline(dueAt))
                .thenAlreadyDone(OutcomeCode.DEADLINE_NOT_ARMED)
                .thenIs(State.IN_PROGRESS);
    }

    @Test
    void isPossibleAfterThePathHasPagedSomebodyElse() {
        givenOpened(directory)
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob")
                .when(byLinkOf("alice"), new Acknowledge())
                .thenHeldBy("alice")
                .thenNothingIsDue();
    }

    @Test
    void saysWhenItWillBePagedAgain() {
        directory.has(pagingAgain(rotating(PRIMARY, ofMinutes(15)), ofMinutes(30)));
        Scenario scenario = givenOpened(directory).after(ofMinutes(3));

        scenario.when(by("alice"), new Acknowledge())
                .thenHappened(new Acknowledged("alice", scenario.now().plus(ofMinutes(30))))
                .thenDueIn(ofMinutes(30));
        assertThat(scenario.known().paging())
                .isEqualTo(
                        new PagingState.InProgress(
                                "alice",
                                scenario.now(),
                                scenario.now().plus(ofMinutes(30)),
                                false));
    }
}
