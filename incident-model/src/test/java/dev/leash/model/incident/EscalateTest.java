package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.path;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.escalation.TestPaths.rung;
import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySomebody;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentCommand.Resolve;
import org.junit.jupiter.api.Test;

class EscalateTest {

    private static final Escalate ESCALATE = new Escalate();

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob", "carol")
                    .onCall("alice", "bob", "carol")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void pagesTheNextAtOnceWithTheirWholeTime() {
        givenOpened(directory)
                .after(ofMinutes(4))
                .when(bySomebody(), ESCALATE)
                .thenPaged(Why.ESCALATED, "bob")
                .thenHeldBy("bob")
                .thenDueIn(ofMinutes(15));
    }

    @Test
    void replacesTheDeadlineThatWasArmed() {
        givenOpened(directory)
                .after(ofMinutes(4))
                .when(by("alice"), ESCALATE)
                .after(ofMinutes(11))
                .when(Actor.timer(), new MeetDeadline(START.plus(ofMinutes(15))))
                .thenAlreadyDone(OutcomeCode.DEADLINE_NOT_ARMED)
                .thenHeldBy("bob");
    }

    @Test
    void goesToTheNextRung() {
        directory.has(path(1, rung(ofMinutes(5), "alice"), rung(ofMinutes(9), "carol", "bob")));

        givenOpened(directory)
                .when(by("alice"), ESCALATE)
                .thenPaged(Why.ESCALATED, "carol", "bob")
                .thenDueIn(ofMinutes(9));
    }

    @Test
    void goesToTheFirstRungWhenNobodyWasPagedYet() {
        directory.has(path(1, rung(ofMinutes(5), "dave"), rung(ofMinutes(9), "erin")));
        Scenario scenario = givenOpened(directory).thenIs(State.PENDING);
        directory.knows("dave", "erin");

        scenario.when(by("alice"), ESCALATE).thenPaged(Why.ESCALATED, "dave");
    }

    @Test
    void goesRoundAtTheEndOfThePath() {
        directory.has(path(1, rung(ofMinutes(5), "alice"), rung(ofMinutes(9), "bob")));
        Scenario scenario =
                givenOpened(directory)
                        .when(by("alice"), ESCALATE)
                        .when(by("bob"), ESCALATE)
                        .thenPaged(Why.ESCALATED, "alice");

        assertThat(scenario.assignment().place()).isEqualTo(new PathPosition(2, 1));
    }

    @Test
    void takesItAwayFromWhoeverIsWorkingOnIt() {
        givenOpened(directory)
                .when(by("alice"), new Acknowledge())
                .when(by("alice"), ESCALATE)
                .thenPaged(Why.ESCALATED, "bob")
                .thenDueIn(ofMinutes(15));
    }

    @Test
    void armsADeadlineAgainAfterThePathHadEnded() {
        directory.has(path(1, rung(ofMinutes(5), "alice")));

        givenOpened(directory)
                .whenDue()
                .thenNothingIsDue()
                .when(by("alice"), ESCALATE)
                .thenPaged(Why.ESCALATED, "alice")
                .thenDueIn(ofMinutes(5));
    }

    @Test
    void hasNoEffectWhenItWentToSomebodyElseSinceTheAskerLooked() {
        Scenario scenario = givenOpened(directory);
        long seen = scenario.core().sequence();

        scenario.whenDue()
                .whenAsOf(seen, by("alice"), ESCALATE)
                .thenAlreadyDone(OutcomeCode.CHANGED_MEANWHILE)
                .thenHeldBy("bob");
    }

    @Test
    void takesItFromNobodyWhoAcknowledgedSinceTheAskerLooked() {
        Scenario scenario = givenOpened(directory);
        long seen = scenario.core().sequence();

        scenario.when(by("bob"), new IncidentCommand.Acknowledge())
                .whenAsOf(seen, by("carol"), ESCALATE)
                .thenAlreadyDone(OutcomeCode.CHANGED_MEANWHILE)
                .thenHeldBy("bob");
    }

    @Test
    void hasAnEffectForWhoeverHasSeenTheLastPage() {
        Scenario scenario = givenOpened(directory).whenDue();

        scenario.whenAsOf(scenario.core().sequence(), by("alice"), ESCALATE)
                .thenPaged(Why.ESCALATED, "carol");
    }

    @Test
    void makesNoSenseOnceItIsResolved() {
        givenOpened(directory)
                .when(by("alice"), new Resolve())
                .when(by("alice"), ESCALATE)
                .thenRefused(OutcomeCode.INCIDENT_RESOLVED);
    }
}
