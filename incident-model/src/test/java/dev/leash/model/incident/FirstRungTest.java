package dev.leash.model.incident;

import static dev.leash.model.escalation.TestPaths.pagingAgain;
import static dev.leash.model.escalation.TestPaths.path;
import static dev.leash.model.escalation.TestPaths.rung;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentCommand.Reassign;
import dev.leash.model.incident.IncidentCommand.Reopen;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.incident.IncidentCommand.Take;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.notification.NextDeadline;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody has it before any rung was paged: then the first rung is next, and not the second. */
class FirstRungTest {

    private static final EscalationPath ONCE =
            path(1, rung(ofMinutes(5), "alice"), rung(ofMinutes(9), "bob"));

    private final InMemoryDirectory directory =
            new InMemoryDirectory().knows("dave", "erin").fallsBackTo("fay").has(ONCE);

    private Scenario scenario = Scenario.given(directory);

    @BeforeEach
    void nobodyOfThePathCouldBeFound() {
        scenario = givenOpened(directory).thenIs(State.PENDING);
        directory.knows("alice", "bob");
    }

    @Test
    void isPagedWhenWhoeverTookItIsSilent() {
        scenario.when(by("dave"), new Take())
                .thenPaged(Why.TAKEN, "dave")
                .thenDueIn(ofMinutes(5))
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "alice")
                .thenDueIn(ofMinutes(5))
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob")
                .whenDue()
                .thenHappened(new PathExhausted(List.of("fay")));
    }

    @Test
    void isPagedThoughItPassedFromOneToAnother() {
        scenario.when(by("dave"), new Take())
                .when(by("dave"), new Reassign("erin"))
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "alice");
    }

    @Test
    void isWhatAnOnlyRungBrings() {
        directory.has(path(1, rung(ofMinutes(5), "ghost")));
        scenario = givenOpened(directory).when(by("dave"), new Take());
        directory.knows("ghost");

        assertThat(NextDeadline.of(scenario.known())).contains(NextDeadline.NEXT_RUNG);
        scenario.whenDue().thenPaged(Why.NOT_ACKNOWLEDGED, "ghost");
        assertThat(scenario.assignment().place()).isEqualTo(PathPosition.FIRST);
        assertThat(NextDeadline.of(scenario.known())).contains(NextDeadline.PATH_END);
    }

    @Test
    void isPagedWhenWhoeverTookItCannotBeReached() {
        scenario.when(by("dave"), new Take())
                .whenUndeliverable("dave")
                .thenPaged(Why.UNDELIVERABLE, "alice");
    }

    @Test
    void isPagedWhenSomebodyPassesItOn() {
        scenario.when(by("dave"), new Take())
                .when(by("dave"), new Escalate())
                .thenPaged(Why.ESCALATED, "alice")
                .when(by("alice"), new Escalate())
                .thenPaged(Why.ESCALATED, "bob");
    }

    @Test
    void isPagedAfterASnoozeAndASilence() {
        scenario.when(by("dave"), new Snooze(3_600))
                .whenDue()
                .thenPaged(Why.SNOOZE_OVER, "dave")
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "alice");
    }

    @Test
    void isPagedInPlaceOfWhoeverWorkedOnItAndIsGone() {
        directory.has(pagingAgain(ONCE, ofMinutes(30)));
        directory.forgets("alice").forgets("bob");
        scenario = givenOpened(directory).when(by("dave"), new Acknowledge());
        directory.knows("alice", "bob").forgets("dave");

        scenario.whenDue()
                .thenPaged(Why.ACK_TIMED_OUT, "alice")
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob");
    }

    @Test
    void isNotPagedAgainWhenItWasPagedBefore() {
        scenario.whenDue()
                .thenPaged(Why.FOUND_AT_LAST, "alice")
                .when(by("dave"), new Take())
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob");
    }

    @Test
    void isForgottenWhenItIsReopened() {
        scenario.when(by("dave"), new Take()).when(by("dave"), new Resolve());
        directory.forgets("alice").forgets("bob");
        scenario.when(by("dave"), new Reopen()).thenIs(State.PENDING);
        directory.knows("alice", "bob");

        scenario.when(by("erin"), new Take())
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "alice")
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "bob");
    }
}
