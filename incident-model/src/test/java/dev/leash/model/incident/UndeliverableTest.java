package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.path;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.escalation.TestPaths.rung;
import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.Target;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.ReportUndeliverable;
import dev.leash.model.incident.IncidentEvent.Undeliverable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every channel of a person who was paged has failed. */
class UndeliverableTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .fallsBackTo("fay")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void pagesTheNextPersonAtOnceWithTheirWholeTime() {
        Scenario scenario = givenOpened(directory).after(ofSeconds(30)).whenUndeliverable("alice");

        scenario.thenPaged(Why.UNDELIVERABLE, "bob").thenDueIn(ofMinutes(15));
        assertThat(scenario.decision().events())
                .startsWith(new Undeliverable("alice", List.of()))
                .hasSize(2);
    }

    @Test
    void waitsWhileAnybodyElseOfTheRungMayAnswer() {
        directory.has(path(1, rung(ofMinutes(5), "alice", "bob"), rung(ofMinutes(5), "fay")));

        givenOpened(directory)
                .whenUndeliverable("alice")
                .thenHappened(new Undeliverable("alice", List.of()))
                .thenDueIn(ofMinutes(5))
                .whenUndeliverable("bob")
                .thenPaged(Why.UNDELIVERABLE, "fay");
    }

    @Test
    void tellsTheFallbackInsteadOfPagingSomebodyWhoHasJustFailed() {
        Scenario scenario =
                givenOpened(directory)
                        .after(ofSeconds(30))
                        .whenUndeliverable("alice")
                        .after(ofSeconds(30))
                        .whenUndeliverable("bob")
                        .thenHappened(new Undeliverable("bob", List.of("fay")))
                        .thenIs(State.ASSIGNED)
                        .thenHeldBy("bob");

        assertThat(scenario.dueAt()).isEqualTo(START.plus(ofMinutes(15).plusSeconds(30)));
    }

    @Test
    void goesToTheNextRungThoughTheirOwnHasAnotherPerson() {
        directory.has(
                path(
                        1,
                        rung(ofMinutes(5), new Target.NextOnCall(PRIMARY)),
                        rung(ofMinutes(9), "fay")));

        givenOpened(directory)
                .whenUndeliverable("alice")
                .thenPaged(Why.UNDELIVERABLE, "fay")
                .thenDueIn(ofMinutes(9));
    }

    @Test
    void doesNotTellAFallbackWhoHasJustFailedWhenThereIsAnother() {
        directory.fallsBackTo("gus").onCall("fay");

        givenOpened(directory)
                .whenUndeliverable("fay")
                .thenHappened(new Undeliverable("fay", List.of("gus")));
    }

    @Test
    void tellsEvenWhoHasJustFailedWhenThereIsNobodyElse() {
        InMemoryDirectory small =
                new InMemoryDirectory()
                        .fallsBackTo("fay")
                        .onCall("fay")
                        .has(rotating(PRIMARY, ofMinutes(15)));

        givenOpened(small)
                .whenUndeliverable("fay")
                .thenHappened(new Undeliverable("fay", List.of("fay")))
                .thenDueIn(ofMinutes(15));
    }

    @Test
    void triesThemAgainAfterTheNextDeadline() {
        givenOpened(directory)
                .whenUndeliverable("alice")
                .whenUndeliverable("bob")
                .whenDue()
                .thenPaged(Why.NOT_ACKNOWLEDGED, "alice")
                .whenUndeliverable("alice")
                .thenPaged(Why.UNDELIVERABLE, "bob");
    }

    @Test
    void happensOncePerPersonAndPage() {
        directory.has(path(1, rung(ofMinutes(5), "alice", "bob")));

        givenOpened(directory)
                .whenUndeliverable("alice")
                .whenUndeliverable("alice")
                .thenAlreadyDone(OutcomeCode.CHANGED_MEANWHILE);
    }

    @Test
    void hasNoEffectForAPageThatWasOvertaken() {
        Scenario scenario = givenOpened(directory);
        long page = scenario.known().escalation().progress().pageSequence();

        scenario.whenDue()
                .when(Actor.notifier(), new ReportUndeliverable("alice", page))
                .thenAlreadyDone(OutcomeCode.CHANGED_MEANWHILE)
                .when(Actor.notifier(), new ReportUndeliverable("bob", page))
                .thenAlreadyDone(OutcomeCode.CHANGED_MEANWHILE)
                .thenHeldBy("bob");
    }

    @Test
    void hasNoEffectForSomebodyWhoWasNotPaged() {
        givenOpened(directory)
                .whenUndeliverable("fay")
                .thenAlreadyDone(OutcomeCode.CHANGED_MEANWHILE)
                .thenHeldBy("alice");
    }

    @Test
    void hasNoEffectOnceSomebodyHasAnswered() {
        givenOpened(directory)
                .when(by("bob"), new Acknowledge())
                .whenUndeliverable("alice")
                .thenAlreadyDone(OutcomeCode.CHANGED_MEANWHILE)
                .thenIs(State.IN_PROGRESS);
    }

    @Test
    void goesRoundAtTheEndOfThePathWithoutALoop() {
        directory.has(path(1, rung(ofMinutes(5), "alice"), rung(ofMinutes(5), "bob")));

        givenOpened(directory)
                .whenDue()
                .whenUndeliverable("bob")
                .thenPaged(Why.UNDELIVERABLE, "alice")
                .whenUndeliverable("alice")
                .thenHappened(new Undeliverable("alice", List.of("fay")));
    }
}
