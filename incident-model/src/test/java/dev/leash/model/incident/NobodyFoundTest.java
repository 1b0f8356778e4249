package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentCommand.SearchAgain;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.search.SkippedTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A path that retries when nobody can be found. */
class NobodyFoundTest {

    private static final EscalationPath ROTATING = rotating(PRIMARY, ofMinutes(15));
    private static final List<SkippedTarget> NOBODY_ON_CALL =
            List.of(new SkippedTarget(PRIMARY, SkippedTarget.Reason.NOBODY_ON_CALL));

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .fallsBackTo("fay")
                    .nobodyOnCall()
                    .has(ROTATING);

    @Test
    void tellsTheFallbackAndSearchesAgain() {
        Scenario scenario = givenOpened(directory);

        scenario.thenHappened(
                        new Opened(Report.ofText("Disk full", "probe"), "signal-1", ROTATING),
                        nobody(List.of("fay"), 1, scenario.now().plusSeconds(10)))
                .thenIs(State.PENDING)
                .thenHeldByNobody()
                .thenDueIn(ofSeconds(10));
    }

    @Test
    void tellsThemOnce() {
        Scenario scenario = givenOpened(directory).whenDue();

        scenario.thenHappened(nobody(List.of(), 2, scenario.now().plusSeconds(20)))
                .when(by("alice"), new Escalate());
        scenario.thenHappened(nobody(List.of(), 1, scenario.now().plusSeconds(10)));
    }

    @Test
    void writesItDownLessAndLessOftenButEveryDay() {
        Scenario scenario = givenOpened(directory);

        Stream<Duration> waits =
                Stream.generate(
                                () -> {
                                    Instant dueAt = scenario.dueAt();
                                    scenario.whenDue();
                                    return Duration.between(dueAt, scenario.dueAt());
                                })
                        .limit(20);

        assertThat(waits.toList())
                .startsWith(ofSeconds(20), ofSeconds(40), ofSeconds(80))
                .last()
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void pagesAtOnceWhenTheScheduleNamesSomebody() {
        Scenario scenario = givenOpened(directory).after(ofSeconds(3));
        directory.onCall("bob");

        scenario.when(Actor.timer(), new SearchAgain())
                .thenPaged(Why.FOUND_AT_LAST, "bob")
                .thenDueIn(ofMinutes(15));
        scenario.when(Actor.timer(), new SearchAgain())
                .thenAlreadyDone(OutcomeCode.NOBODY_ELSE_FOUND);
    }

    @Test
    void anEditThatNamesNobodyIsNotWrittenDownAndPutsNothingOff() {
        Scenario scenario = givenOpened(directory);
        Instant dueAt = scenario.dueAt();

        scenario.after(ofSeconds(3))
                .when(Actor.timer(), new SearchAgain())
                .thenAlreadyDone(OutcomeCode.NOBODY_ELSE_FOUND);

        assertThat(scenario.dueAt()).isEqualTo(dueAt);
    }

    @Test
    void thatThereIsAnotherReasonIsWrittenDownWithinTheMinute() {
        Scenario scenario = givenOpened(directory);
        SearchAgain regular = new SearchAgain(true);
        scenario.when(Actor.timer(), regular).thenAlreadyDone(OutcomeCode.NOBODY_ELSE_FOUND);
        directory.onCall("ghost");

        scenario.when(Actor.timer(), new SearchAgain())
                .thenAlreadyDone(OutcomeCode.NOBODY_ELSE_FOUND)
                .when(Actor.timer(), regular);

        assertThat(scenario.decision().events())
                .containsExactly(
                        new NobodyFound(
                                List.of(
                                        new SkippedTarget(
                                                "ghost", SkippedTarget.Reason.UNKNOWN_CONTACT)),
                                List.of(),
                                2,
                                scenario.now().plusSeconds(20)));
        scenario.when(Actor.timer(), regular).thenAlreadyDone(OutcomeCode.NOBODY_ELSE_FOUND);
    }

    @Test
    void pagesAtLastWhenSomebodyCanBeFound() {
        Scenario scenario = givenOpened(directory).whenDue();
        Instant dueAt = scenario.dueAt();
        directory.onCall("bob");

        scenario.whenDue().thenPaged(Why.FOUND_AT_LAST, "bob").thenDueIn(ofMinutes(15));
        assertThat(scenario.assignment().dueAt()).isEqualTo(dueAt);
    }

    @Test
    void tellsThemAgainWhenSomebodyWasFoundAndIsLost() {
        Scenario scenario = givenOpened(directory);
        directory.onCall("bob");
        scenario.whenDue();
        directory.nobodyOnCall();
        scenario.whenDue();

        scenario.thenHappened(nobody(List.of("fay"), 1, scenario.now().plusSeconds(10)))
                .thenIs(State.PENDING)
                .thenHeldByNobody();
    }

    @Test
    void tellsSomebodyAsSoonAsThereIsAnybodyToTell() {
        InMemoryDirectory deserted = new InMemoryDirectory().nobodyOnCall().has(ROTATING);
        Scenario scenario = givenOpened(deserted);
        assertThat(told(scenario)).isEmpty();
        deserted.fallsBackTo("fay");

        assertThat(told(scenario.whenDue())).containsExactly("fay");
        assertThat(told(scenario.whenDue())).isEmpty();
    }

    @Test
    void canStillBeAcknowledgedByAPerson() {
        givenOpened(directory)
                .when(by("fay"), new Acknowledge())
                .thenIs(State.IN_PROGRESS)
                .thenHeldBy("fay")
                .thenNothingIsDue();
    }

    @Test
    void isFoundByAnEscalationToo() {
        Scenario scenario = givenOpened(directory);
        directory.onCall("bob");

        scenario.when(by("fay"), new Escalate()).thenPaged(Why.ESCALATED, "bob");
    }

    private static NobodyFound nobody(List<String> told, int searches, Instant retryAt) {
        return new NobodyFound(NOBODY_ON_CALL, told, searches, retryAt);
    }

    private static List<String> told(Scenario scenario) {
        return ((NobodyFound) scenario.decision().events().getLast()).told();
    }
}
