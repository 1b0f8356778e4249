package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Notify;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Take;
import dev.leash.model.incident.IncidentEvent.Renotified;
import org.junit.jupiter.api.Test;

class NotifyTest {

    private static final Notify NOTIFY = new Notify();

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void tellsWhoeverHasItOnceMoreWithoutResettingTheClock() {
        Scenario scenario =
                givenOpened(directory)
                        .after(ofMinutes(10))
                        .when(by("bob"), NOTIFY)
                        .thenHappened(new Renotified("alice"))
                        .thenIs(State.ASSIGNED)
                        .thenHeldBy("alice");

        assertThat(scenario.dueAt()).isEqualTo(START.plus(ofMinutes(15)));
        scenario.whenDue().thenPaged(Why.NOT_ACKNOWLEDGED, "bob");
    }

    @Test
    void tellsWhoeverIsWorkingOnItToo() {
        givenOpened(directory)
                .when(by("bob"), new Acknowledge())
                .when(by("alice"), NOTIFY)
                .thenHappened(new Renotified("bob"))
                .thenIs(State.IN_PROGRESS);
    }

    @Test
    void needsSomebodyWhoHasIt() {
        directory.nobodyOnCall();

        givenOpened(directory).when(by("alice"), NOTIFY).thenRefused(OutcomeCode.NOBODY_HAS_IT);
    }

    @Test
    void neverPretendsToHaveToldSomebodyWhoCannotBeReached() {
        directory.knowsWithoutChannel("mute");

        givenOpened(directory)
                .when(by("mute"), new Take())
                .when(by("alice"), NOTIFY)
                .thenRefused(OutcomeCode.NOT_REACHABLE)
                .thenHeldBy("mute");
    }

    @Test
    void makesNoSenseOnceItIsResolved() {
        givenOpened(directory)
                .when(by("alice"), new Resolve())
                .when(by("alice"), NOTIFY)
                .thenRefused(OutcomeCode.INCIDENT_RESOLVED);
    }
}
