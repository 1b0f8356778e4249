package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Reassign;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Snooze;
import org.junit.jupiter.api.Test;

class ReassignTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob", "dave")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void pagesThatPersonWithTheirWholeTime() {
        givenOpened(directory)
                .after(ofMinutes(14))
                .when(by("alice"), new Reassign("dave"))
                .thenPaged(Why.REASSIGNED, "dave")
                .thenHeldBy("dave")
                .thenDueIn(ofMinutes(15));
    }

    @Test
    void takesItAwayFromWhoeverIsWorkingOnItOrHasPutItOff() {
        givenOpened(directory)
                .when(by("alice"), new Acknowledge())
                .when(by("alice"), new Reassign("dave"))
                .thenPaged(Why.REASSIGNED, "dave")
                .when(by("dave"), new Snooze(60))
                .when(by("alice"), new Reassign("bob"))
                .thenPaged(Why.REASSIGNED, "bob")
                .thenDueIn(ofMinutes(15));
    }

    @Test
    void hasNoEffectWhenTheyHaveItAlready() {
        givenOpened(directory)
                .when(by("bob"), new Reassign("alice"))
                .thenAlreadyDone(OutcomeCode.ALREADY_ASSIGNED);
    }

    @Test
    void givesItToWhomeverTheNameMeans() {
        givenOpened(directory)
                .when(by("alice"), new Reassign(" Dave <DAVE@example.com>"))
                .thenPaged(Why.REASSIGNED, "dave")
                .thenHeldBy("dave")
                .when(by("alice"), new Reassign("DAVE"))
                .thenAlreadyDone(OutcomeCode.ALREADY_ASSIGNED);
    }

    @Test
    void needsAContactOfThatName() {
        givenOpened(directory)
                .when(by("alice"), new Reassign("ghost"))
                .thenRefused(OutcomeCode.UNKNOWN_CONTACT)
                .thenHeldBy("alice");
    }

    @Test
    void needsSomebodyWhoCanBeReached() {
        directory.knowsWithoutChannel("mute");

        givenOpened(directory)
                .when(by("alice"), new Reassign("mute"))
                .thenRefused(OutcomeCode.NOT_REACHABLE)
                .thenHeldBy("alice");
    }

    @Test
    void makesNoSenseOnceItIsResolved() {
        givenOpened(directory)
                .when(by("alice"), new Resolve())
                .when(by("alice"), new Reassign("bob"))
                .thenRefused(OutcomeCode.INCIDENT_RESOLVED);
    }
}
