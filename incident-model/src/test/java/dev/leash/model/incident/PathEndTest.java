package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.path;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.escalation.TestPaths.rung;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a path ends, and what is told then. */
class PathEndTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob", "carol")
                    .fallsBackTo("fay")
                    .onCall("alice", "bob", "carol")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void tellsTheFallbackWhenThePathHasEnded() {
        directory.has(path(1, rung(ofMinutes(5), "alice"), rung(ofMinutes(5), "bob")));

        givenOpened(directory)
                .whenDue()
                .whenDue()
                .thenHappened(new PathExhausted(List.of("fay")))
                .thenIs(State.ASSIGNED)
                .thenHeldBy("bob")
                .thenNothingIsDue();
    }

    @Test
    void endsThePathThoughItsLastRungCannotBeReached() {
        directory.has(path(1, rung(ofMinutes(5), "alice"), rung(ofMinutes(5), "ghost")));

        givenOpened(directory)
                .whenDue()
                .thenHappened(new PathExhausted(List.of("fay")))
                .thenHeldBy("alice")
                .thenNothingIsDue();
    }

    @Test
    void endsARoundThatAPersonAskedForThoughItsLastRungCannotBeReached() {
        directory.has(path(1, rung(ofMinutes(5), "alice"), rung(ofMinutes(5), "ghost")));

        givenOpened(directory)
                .when(by("bob"), new Escalate())
                .thenPaged(Why.ESCALATED, "alice")
                .whenDue()
                .thenHappened(new PathExhausted(List.of("fay")));
    }

    @Test
    void goesOnWithinARoundThatAPersonAskedForPastARungThatCannotBeReached() {
        directory.has(
                path(
                        1,
                        rung(ofMinutes(5), "alice"),
                        rung(ofMinutes(5), "ghost"),
                        rung(ofMinutes(5), "bob")));

        givenOpened(directory)
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob")
                .when(by("carol"), new Escalate())
                .thenPaged(Why.ESCALATED, "alice")
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob");
    }

    @Test
    void pagesTheLastRungWhenThePathEndedWhileNobodyLooked() {
        directory.has(path(1, rung(ofMinutes(5), "alice"), rung(ofMinutes(5), "bob")));

        givenOpened(directory)
                .whenDue(ofMinutes(600))
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob")
                .thenDueIn(ofMinutes(5));
    }

    @Test
    void goesThroughThePathAsOftenAsItSays() {
        directory.has(path(2, rung(ofMinutes(5), "alice"), rung(ofMinutes(5), "bob")));

        givenOpened(directory)
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob")
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "alice")
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob")
                .whenDue()
                .thenHappened(new PathExhausted(List.of("fay")));
    }
}
