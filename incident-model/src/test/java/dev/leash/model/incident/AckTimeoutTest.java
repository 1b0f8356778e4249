package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.pagingAgain;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.AddNote;
import dev.leash.model.incident.IncidentEvent.Assigned;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** It was acknowledged, and then there was silence. */
class AckTimeoutTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob", "dave")
                    .onCall("alice", "bob")
                    .has(pagingAgain(rotating(PRIMARY, ofMinutes(15)), ofMinutes(30)));

    @Test
    void pagesWhoeverAcknowledgedOnceMore() {
        Scenario scenario = givenOpened(directory).when(by("dave"), new Acknowledge());
        Instant dueAt = scenario.dueAt();

        scenario.whenDue(ofSeconds(2))
                .thenHappened(
                        new Assigned(
                                new Assignment(
                                        "dave",
                                        List.of("dave"),
                                        Why.ACK_TIMED_OUT,
                                        1,
                                        PathPosition.FIRST,
                                        null,
                                        List.of(),
                                        0,
                                        dueAt,
                                        scenario.now().plus(ofMinutes(15)))))
                .thenIs(State.ASSIGNED)
                .thenDueIn(ofMinutes(15));
    }

    @Test
    void goesOnToTheNextPersonWhenTheyStaySilent() {
        givenOpened(directory)
                .when(by("alice"), new Acknowledge())
                .whenDue()
                .thenPaged(Why.ACK_TIMED_OUT, "alice")
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob");
    }

    @Test
    void beginsAnewWhenTheyAcknowledgeAgain() {
        givenOpened(directory)
                .when(by("alice"), new Acknowledge())
                .whenDue()
                .when(by("alice"), new Acknowledge())
                .thenIs(State.IN_PROGRESS)
                .thenDueIn(ofMinutes(30));
    }

    @Test
    void searchesForSomebodyElseWhenTheyCanNoLongerBeReached() {
        Scenario scenario = givenOpened(directory).when(by("alice"), new Acknowledge());
        directory.knowsWithoutChannel("alice");

        Instant dueAt = scenario.dueAt();

        scenario.whenDue().thenPaged(Why.ACK_TIMED_OUT, "bob");
        assertThat(scenario.assignment().dueAt()).isEqualTo(dueAt);
    }

    @Test
    void searchesFromWhoeverHadItOn() {
        directory.knows("carol").onCall("alice", "bob", "carol");
        Scenario scenario = givenOpened(directory).when(by("bob"), new Acknowledge());
        directory.forgets("bob");

        scenario.whenDue().thenPaged(Why.ACK_TIMED_OUT, "carol");
    }

    @Test
    void isNotPutOffByANote() {
        Scenario scenario = givenOpened(directory).when(by("alice"), new Acknowledge());
        Instant dueAt = scenario.dueAt();

        scenario.after(ofMinutes(20)).when(by("alice"), new AddNote("still looking"));

        assertThat(scenario.dueAt()).isEqualTo(dueAt);
    }
}
