package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.AddNote;
import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentCommand.Reassign;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A request that comes twice is carried out once. */
class RepeatedRequestTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob", "carol")
                    .onCall("alice", "bob", "carol")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void isCarriedOutOnce() {
        Scenario scenario = givenOpened(directory);
        CommandEnvelope escalate = scenario.request(by("alice"), null, new Escalate());

        scenario.when(escalate)
                .thenPaged(Why.ESCALATED, "bob")
                .when(escalate)
                .thenAlreadyDone(OutcomeCode.ALREADY_CARRIED_OUT)
                .when(escalate.at(scenario.now().plusSeconds(60)))
                .thenAlreadyDone(OutcomeCode.ALREADY_CARRIED_OUT)
                .thenHeldBy("bob");
    }

    @Test
    void isRememberedOverOtherRequests() {
        Scenario scenario = givenOpened(directory);
        CommandEnvelope escalate = scenario.request(by("alice"), null, new Escalate());
        scenario.when(escalate);
        note(scenario, IncidentCore.MAX_RECENT_REQUESTS - 1);

        scenario.when(escalate).thenAlreadyDone(OutcomeCode.ALREADY_CARRIED_OUT);
        note(scenario, 1);

        scenario.when(escalate).thenPaged(Why.ESCALATED, "carol");
    }

    @Test
    void isNotForgottenBecauseOfDeadlines() {
        Scenario scenario = givenOpened(directory);
        CommandEnvelope escalate = scenario.request(by("alice"), null, new Escalate());
        scenario.when(escalate);
        IntStream.range(0, 100).forEach(_ -> scenario.whenDue());

        scenario.when(escalate).thenAlreadyDone(OutcomeCode.ALREADY_CARRIED_OUT);
        assertThat(scenario.core().recentRequests()).hasSize(2);
    }

    @Test
    void isDecidedAnewWhenNothingCameOfItTheFirstTime() {
        Scenario scenario = givenOpened(directory);
        CommandEnvelope reassign = scenario.request(by("alice"), null, new Reassign("dave"));
        scenario.when(reassign);
        directory.knows("dave");

        scenario.when(reassign).thenPaged(Why.REASSIGNED, "dave");
    }

    private static void note(Scenario scenario, int times) {
        IntStream.range(0, times).forEach(n -> scenario.when(by("bob"), new AddNote("n" + n)));
    }
}
