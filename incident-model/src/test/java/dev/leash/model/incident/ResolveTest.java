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
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentCommand.Notify;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentEvent.Resolved;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolveTest {

    private static final Resolve RESOLVE = new Resolve();

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob", "carol", "dave")
                    .fallsBackTo("fay")
                    .onCall("alice", "bob", "carol")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void endsItAndRemembersWhoHadIt() {
        Scenario scenario = givenOpened(directory).after(ofMinutes(5)).when(bySomebody(), RESOLVE);

        scenario.thenIs(State.RESOLVED).thenNothingIsDue();
        assertThat(scenario.known().paging())
                .isEqualTo(new PagingState.Resolved("alice", START.plus(ofMinutes(5)), null));
    }

    @Test
    void tellsEverybodyWhoWasPagedOnceAndNobodyElse() {
        givenOpened(directory)
                .whenDue()
                .whenDue()
                .whenDue()
                .when(by("dave"), RESOLVE)
                .thenHappened(new Resolved(List.of("alice", "bob", "carol")));
    }

    @Test
    void tellsWhoeverHeardThatNobodyCouldBeFound() {
        directory.nobodyOnCall();
        Scenario scenario = givenOpened(directory);
        directory.onCall("bob");

        scenario.whenDue()
                .when(by("bob"), RESOLVE)
                .thenHappened(new Resolved(List.of("bob", "fay")));
    }

    @Test
    void tellsWhoeverHeardThatThePathHadEnded() {
        directory.has(path(1, rung(ofMinutes(5), "alice")));

        givenOpened(directory)
                .whenDue()
                .when(by("alice"), RESOLVE)
                .thenHappened(new Resolved(List.of("alice", "fay")));
    }

    @Test
    void tellsWhoeverWasRemindedWithoutEverHavingBeenPaged() {
        givenOpened(directory)
                .when(by("dave"), new Acknowledge())
                .when(by("alice"), new Notify())
                .when(by("alice"), RESOLVE)
                .thenHappened(new Resolved(List.of("alice", "dave")));
    }

    @Test
    void tellsNobodyWhenNobodyWasPaged() {
        InMemoryDirectory deserted = new InMemoryDirectory().has(rotating(PRIMARY, ofMinutes(15)));
        Scenario scenario = givenOpened(deserted).when(bySomebody(), RESOLVE);

        scenario.thenHappened(new Resolved(List.of())).thenHeldByNobody();
    }

    @Test
    void happensOnce() {
        givenOpened(directory)
                .when(by("alice"), RESOLVE)
                .when(by("bob"), RESOLVE)
                .thenAlreadyDone(OutcomeCode.ALREADY_RESOLVED);
    }

    @Test
    void makesTheDeadlineThatWasArmedMeaningless() {
        Scenario scenario = givenOpened(directory);
        Instant dueAt = scenario.dueAt();

        scenario.when(by("alice"), RESOLVE)
                .after(ofMinutes(60))
                .when(Actor.timer(), new MeetDeadline(dueAt))
                .thenAlreadyDone(OutcomeCode.DEADLINE_NOT_ARMED);
    }
}
