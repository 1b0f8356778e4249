package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.given;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page that somebody sends to themselves. */
class TestPageTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .fallsBackTo("fay")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void pagesWhoeverAskedForItAndNobodyWhoIsOnCall() {
        requestedBy("bob").thenPaged(Why.ON_CALL, "bob").thenDueIn(TestPage.ENDS_AFTER);
    }

    @Test
    void isOverOnceItIsAcknowledged() {
        requestedBy("bob")
                .when(by("bob"), new Acknowledge())
                .thenHappened(new Acknowledged("bob", null), new Resolved(List.of()))
                .thenIs(State.RESOLVED)
                .thenNothingIsDue();
    }

    @Test
    void endsByItselfAndTellsNobody() {
        requestedBy("bob")
                .whenDue()
                .thenHappened(new PathExhausted(List.of()), new Resolved(List.of()))
                .thenIs(State.RESOLVED);
    }

    @Test
    void tellsNobodyThatItIsOver() {
        requestedBy("bob").when(by("alice"), new Resolve()).thenHappened(new Resolved(List.of()));
    }

    @Test
    void tellsNoStandInThatItCouldNotBeDelivered() {
        requestedBy("bob")
                .whenUndeliverable("bob")
                .thenHappened(new Undeliverable("bob", List.of()))
                .thenIs(State.ASSIGNED);
    }

    @Test
    void isOverAtOnceForSomebodyWhoCannotBeReached() {
        Scenario scenario = requestedBy("nobody").thenIs(State.RESOLVED).thenNothingIsDue();

        assertThat(scenario.audience().involved()).isEmpty();
    }

    @Test
    void tellsNobodyAndIsOverWhenLeashGivesUp() {
        Scenario scenario = requestedBy("bob");

        assertThat(Lifecycle.giveUp(scenario.known(), List.of("fay"), "broken").events())
                .containsExactly(
                        new Failed(List.of(), List.of(), "broken", GiveUpCode.DEADLINE_NOT_DECIDED),
                        new Resolved(List.of()));
    }

    @Test
    void isATestPageAlsoWhereItsOpeningCannotBeDecided() {
        Open open = new Open(TestPage.report("bob"), "s1", TestPage.pathId("bob"));

        assertThat(
                        Lifecycle.openInError(
                                        open,
                                        rotating(PRIMARY, ofMinutes(15)),
                                        List.of("fay"),
                                        "broken")
                                .events())
                .endsWith(
                        new Failed(List.of(), List.of(), "broken", GiveUpCode.OPENING_NOT_DECIDED),
                        new Resolved(List.of()))
                .first()
                .isInstanceOfSatisfying(
                        IncidentEvent.Opened.class,
                        opened -> assertThat(TestPage.isTest(opened.path())).isTrue());
    }

    @Test
    void canBeReopenedForAsLongAsAnyOther() {
        directory.reopens(Duration.ofDays(7));

        requestedBy("bob")
                .when(by("bob"), new Acknowledge())
                .thenHappened(
                        new Acknowledged("bob", null),
                        new Resolved(List.of(), Scenario.START.plus(Duration.ofDays(7))));
    }

    @Test
    void saysInItsTitleThatItIsATest() {
        assertThat(TestPage.report("bob").title()).startsWith("[TEST]");
        assertThat(TestPage.report("x".repeat(300)).title()).hasSize(Report.MAX_TITLE_LENGTH);
    }

    @Test
    void isNoTestOnAnyOtherPath() {
        assertThat(TestPage.isTest(rotating(PRIMARY, ofMinutes(15)))).isFalse();
        assertThat(TestPage.path("default")).isEmpty();
    }

    private Scenario requestedBy(String person) {
        return given(directory)
                .when(
                        Actor.source(TestPage.SOURCE),
                        new Open(TestPage.report(person), "s1", TestPage.pathId(person)));
    }
}
