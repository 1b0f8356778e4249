package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.byLinkOf;
import static dev.leash.model.incident.Scenario.bySomebody;
import static dev.leash.model.incident.Scenario.bySource;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Take;
import dev.leash.model.incident.IncidentEvent.Assigned;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakeTest {

    private static final Take TAKE = new Take();

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob", "dave")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void makesItTheirsAndGivesThemTheirWholeTime() {
        givenOpened(directory)
                .when(by("dave"), TAKE)
                .thenHappened(
                        new Assigned(
                                new Assignment(
                                        "dave",
                                        List.of("dave"),
                                        Why.TAKEN,
                                        1,
                                        PathPosition.FIRST,
                                        null,
                                        List.of(),
                                        0,
                                        null,
                                        START.plus(ofMinutes(15)))))
                .thenIs(State.ASSIGNED)
                .thenHeldBy("dave");
    }

    @Test
    void needsSomebodyWhoIsSignedIn() {
        Scenario scenario = givenOpened(directory);

        for (Actor stranger : List.of(bySomebody(), bySource(), byLinkOf("dave"))) {
            scenario.when(stranger, TAKE).thenRefused(OutcomeCode.NEEDS_PERSON).thenHeldBy("alice");
        }
    }

    @Test
    void needsAContactOfThatName() {
        givenOpened(directory)
                .when(by("ghost"), TAKE)
                .thenRefused(OutcomeCode.UNKNOWN_CONTACT)
                .thenHeldBy("alice");
    }

    @Test
    void isPossibleWithoutAChannelBecauseTheyAskedForIt() {
        directory.knowsWithoutChannel("mute");
        Scenario scenario = givenOpened(directory).when(by("mute"), TAKE);

        scenario.thenHeldBy("mute").thenDueIn(ofMinutes(15));
        assertThat(scenario.assignment().paged()).isEmpty();
    }

    @Test
    void happensOnce() {
        givenOpened(directory)
                .when(by("dave"), TAKE)
                .when(by("dave"), TAKE)
                .thenAlreadyDone(OutcomeCode.ALREADY_ASSIGNED)
                .when(by("dave"), new Acknowledge())
                .when(by("dave"), TAKE)
                .thenAlreadyDone(OutcomeCode.ALREADY_ASSIGNED)
                .thenIs(State.IN_PROGRESS);
    }

    @Test
    void endsThePendingOfWhatNobodyCouldBeFoundFor() {
        directory.nobodyOnCall();

        givenOpened(directory)
                .when(by("dave"), TAKE)
                .thenPaged(Why.TAKEN, "dave")
                .thenDueIn(ofMinutes(15));
    }

    @Test
    void makesNoSenseOnceItIsResolved() {
        givenOpened(directory)
                .when(by("alice"), new Resolve())
                .when(by("dave"), TAKE)
                .thenRefused(OutcomeCode.INCIDENT_RESOLVED);
    }
}
