package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySomebody;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.incident.IncidentEvent.Snoozed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnoozeTest {

    private static final Snooze ONE_HOUR = new Snooze(3_600);

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void putsItOff() {
        givenOpened(directory)
                .when(by("alice"), ONE_HOUR)
                .thenHappened(new Snoozed("alice", START.plus(ofHours(1))))
                .thenIs(State.IN_PROGRESS)
                .thenHeldBy("alice")
                .thenDueIn(ofHours(1));
    }

    @Test
    void pagesAgainWhenItIsOver() {
        givenOpened(directory)
                .when(by("alice"), ONE_HOUR)
                .whenDue()
                .thenPaged(Why.SNOOZE_OVER, "alice")
                .thenDueIn(ofMinutes(15))
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob");
    }

    @Test
    void pagesSomebodyElseWhenTheyCanNoLongerBeReached() {
        Scenario scenario = givenOpened(directory).when(by("alice"), ONE_HOUR);
        directory.forgets("alice");

        scenario.whenDue().thenPaged(Why.SNOOZE_OVER, "bob");
    }

    @Test
    void canBeProlonged() {
        givenOpened(directory)
                .when(by("alice"), ONE_HOUR)
                .after(ofMinutes(59))
                .when(by("alice"), ONE_HOUR)
                .thenDueIn(ofHours(1));
    }

    @Test
    void leavesUnchangedSinceWhenItIsInProgress() {
        Scenario scenario =
                givenOpened(directory)
                        .when(by("alice"), new Acknowledge())
                        .after(ofMinutes(5))
                        .when(by("alice"), ONE_HOUR);

        assertThat(scenario.known().paging())
                .isEqualTo(new PagingState.InProgress("alice", START, scenario.dueAt(), true));
    }

    @Test
    void withoutANameIsTakenForTheWishOfWhoeverHasIt() {
        givenOpened(directory).when(bySomebody(), ONE_HOUR).thenHeldBy("alice");
    }

    @Test
    void needsSomebodyToPageAfterwards() {
        directory.nobodyOnCall();

        givenOpened(directory).when(bySomebody(), ONE_HOUR).thenRefused(OutcomeCode.NEEDS_PERSON);
    }

    @Test
    void makesNoSenseOnceItIsResolved() {
        givenOpened(directory)
                .when(by("alice"), new Resolve())
                .when(by("alice"), ONE_HOUR)
                .thenRefused(OutcomeCode.INCIDENT_RESOLVED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 59, 604_801, Long.MAX_VALUE})
    void isFromOneMinuteToSevenDays(long seconds) {
        assertThatThrownBy(() -> new Snooze(seconds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("snooze for " + seconds + " seconds; from 60 to 604800 are allowed");
    }
}
