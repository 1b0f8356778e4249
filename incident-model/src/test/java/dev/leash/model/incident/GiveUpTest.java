package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentEvent.Failed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A deadline that cannot be decided ends in something that somebody is told. */
class GiveUpTest {

    private static final String REASON = "its deadline could not be processed";

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice")
                    .onCall("alice")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void isInErrorWithoutADeadlineAndSomebodyIsTold() {
        Scenario scenario = givenOpened(directory);

        Decision decision = Lifecycle.giveUp(scenario.known(), List.of("fay"), REASON);

        assertThat(decision)
                .isEqualTo(
                        Decision.accept(
                                new Failed(
                                        List.of(),
                                        List.of("fay"),
                                        REASON,
                                        GiveUpCode.DEADLINE_NOT_DECIDED)));
        Incident.Known after = evolved(scenario, decision);
        assertThat(after.state()).isEqualTo(State.ERROR);
        assertThat(after.escalation().audience().concerned()).contains("alice", "fay");
        assertThat(after.nextDeadline()).isEmpty();
    }

    @Test
    void isPossibleWhoeverHasIt() {
        Scenario scenario = givenOpened(directory).when(by("alice"), new Acknowledge());

        assertThat(evolved(scenario, Lifecycle.giveUp(scenario.known(), List.of(), REASON)).state())
                .isEqualTo(State.ERROR);
    }

    @Test
    void leavesAloneWhatIsOver() {
        Scenario scenario = givenOpened(directory).when(by("alice"), new Resolve());

        assertThat(Lifecycle.giveUp(scenario.known(), List.of("fay"), REASON))
                .isEqualTo(
                        Decision.alreadyDone(
                                OutcomeCode.ALREADY_RESOLVED, "Incident 12 is resolved."));
    }

    private static Incident.Known evolved(Scenario scenario, Decision decision) {
        CommandEnvelope timer =
                scenario.request(
                        Actor.timer(), null, new IncidentCommand.MeetDeadline(Scenario.START));
        Incident incident = scenario.incident();
        for (IncidentRecord recorded : Lifecycle.record(incident, timer, decision)) {
            incident = Lifecycle.evolve(incident, recorded);
        }
        return (Incident.Known) incident;
    }
}
