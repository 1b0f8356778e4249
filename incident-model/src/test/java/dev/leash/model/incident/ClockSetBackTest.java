package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.IncidentCommand.AddNote;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import org.junit.jupiter.api.Test;

class ClockSetBackTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void timeNeverRunsBackwardsInTheLog() {
        Scenario scenario =
                givenOpened(directory)
                        .after(ofMinutes(-30))
                        .when(by("alice"), new AddNote("what time is it?"));

        assertThat(scenario.log()).extracting(IncidentRecord::at).containsOnly(START);
    }

    @Test
    void timeGoesOnOnceTheClockHasCaughtUp() {
        Scenario scenario =
                givenOpened(directory)
                        .after(ofMinutes(-30))
                        .when(by("alice"), new AddNote("early"))
                        .after(ofMinutes(31))
                        .when(by("alice"), new AddNote("late"));

        assertThat(scenario.log().getLast().at()).isEqualTo(START.plus(ofMinutes(1)));
    }

    @Test
    void aDeadlineStaysWhereItIsAndIsNotMetUntilTheClockShowsIt() {
        givenOpened(directory)
                .after(ofMinutes(-30))
                .when(Actor.timer(), new MeetDeadline(START.plus(ofMinutes(15))))
                .thenAlreadyDone(OutcomeCode.DEADLINE_NOT_DUE)
                .whenDue()
                .thenHeldBy("bob");
    }

    @Test
    void theMomentOfDecidingIsNeverBeforeTheLastEvent() {
        Incident incident = givenOpened(directory).incident();

        assertThat(Lifecycle.notBefore(incident, START.minusSeconds(1))).isEqualTo(START);
        assertThat(Lifecycle.notBefore(incident, START.plusSeconds(1)))
                .isEqualTo(START.plusSeconds(1));
        assertThat(Lifecycle.notBefore(Incident.UNREPORTED, START)).isEqualTo(START);
    }
}
