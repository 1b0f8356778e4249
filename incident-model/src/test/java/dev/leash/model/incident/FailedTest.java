package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.failing;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySomebody;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentCommand.Reassign;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.search.SkippedTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A path that stops when nobody can be found. */
class FailedTest {

    private static final EscalationPath FAILING = failing(rotating(PRIMARY, ofMinutes(15)));
    private static final List<SkippedTarget> NOBODY_ON_CALL =
            List.of(new SkippedTarget(PRIMARY, SkippedTarget.Reason.NOBODY_ON_CALL));

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .fallsBackTo("fay")
                    .nobodyOnCall()
                    .has(FAILING);

    @Test
    void tellsTheFallbackAndWaitsForAPerson() {
        givenOpened(directory)
                .thenHappened(
                        new Opened(Report.ofText("Disk full", "probe"), "signal-1", FAILING),
                        new Failed(NOBODY_ON_CALL, List.of("fay")))
                .thenIs(State.ERROR)
                .thenHeldByNobody()
                .thenNothingIsDue();
    }

    @Test
    void tellsThemOnce() {
        givenOpened(directory)
                .when(by("alice"), new Escalate())
                .thenHappened(new Failed(NOBODY_ON_CALL, List.of()))
                .thenIs(State.ERROR);
    }

    @Test
    void endsWhenAPersonEscalatesAndSomebodyCanBeFoundAgain() {
        Scenario scenario = givenOpened(directory);
        directory.onCall("bob");

        scenario.when(by("alice"), new Escalate())
                .thenPaged(Why.ESCALATED, "bob")
                .thenDueIn(ofMinutes(15));
    }

    @Test
    void endsWhenAPersonGivesItToSomebody() {
        givenOpened(directory)
                .when(by("alice"), new Reassign("bob"))
                .thenPaged(Why.REASSIGNED, "bob")
                .thenDueIn(ofMinutes(15));
    }

    @Test
    void endsWhenAPersonAcknowledgesButNotWhenNobodyKnowsWho() {
        givenOpened(directory)
                .when(bySomebody(), new Acknowledge())
                .thenRefused(OutcomeCode.NEEDS_PERSON)
                .when(by("alice"), new Acknowledge())
                .thenIs(State.IN_PROGRESS)
                .thenHeldBy("alice");
    }

    @Test
    void comesLaterTooWhenTheNextRungFindsNobody() {
        directory.onCall("bob");
        Scenario scenario = givenOpened(directory);
        directory.nobodyOnCall();

        scenario.whenDue()
                .thenHappened(new Failed(NOBODY_ON_CALL, List.of("fay")))
                .thenIs(State.ERROR)
                .thenNothingIsDue();
    }
}
