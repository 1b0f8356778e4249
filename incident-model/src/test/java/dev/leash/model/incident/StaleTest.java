package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySource;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.AddNote;
import dev.leash.model.incident.IncidentCommand.Notify;
import dev.leash.model.incident.IncidentCommand.Reassign;
import dev.leash.model.incident.IncidentCommand.Reopen;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.incident.IncidentCommand.Take;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked from an old page: nobody undoes what they do not know of. */
class StaleTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob", "carol", "dave")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    private Scenario scenario = Scenario.given(directory);
    private long seen;

    @BeforeEach
    void carolLooksAtWhatAliceHas() {
        scenario = givenOpened(directory);
        seen = scenario.core().sequence();
    }

    static Stream<IncidentCommand> whateverTakesItFromSomebody() {
        return Stream.of(new Take(), new Reassign("dave"), new Snooze(3_600));
    }

    @ParameterizedTest
    @MethodSource("whateverTakesItFromSomebody")
    void takesItFromNobodyWhoAcknowledgedSince(IncidentCommand command) {
        scenario.when(by("bob"), new Acknowledge())
                .whenAsOf(seen, by("carol"), command)
                .thenRefused(OutcomeCode.CHANGED_MEANWHILE)
                .thenIs(State.IN_PROGRESS)
                .thenHeldBy("bob");
    }

    @ParameterizedTest
    @MethodSource("whateverTakesItFromSomebody")
    void takesItFromNobodyItWentToSince(IncidentCommand command) {
        scenario.whenDue()
                .whenAsOf(seen, by("carol"), command)
                .thenRefused(OutcomeCode.CHANGED_MEANWHILE)
                .thenHeldBy("bob");
    }

    @ParameterizedTest
    @MethodSource("whateverTakesItFromSomebody")
    void isDoneWhenNothingButWordsWereAddedSince(IncidentCommand command) {
        scenario.when(by("bob"), new AddNote("It was the disk."))
                .when(by("bob"), new Notify())
                .when(bySource(), Question.ATTACH.command(scenario.incident()))
                .whenAsOf(seen, by("carol"), command)
                .thenHeldBy(command instanceof Reassign ? "dave" : "carol");
    }

    @ParameterizedTest
    @MethodSource("whateverTakesItFromSomebody")
    void isDoneForWhoeverDoesNotSayWhatTheyHaveSeen(IncidentCommand command) {
        scenario.when(by("bob"), new Acknowledge())
                .when(by("carol"), command)
                .thenHeldBy(command instanceof Reassign ? "dave" : "carol");
    }

    @Test
    void whatIsSoAlreadyIsNotStale() {
        scenario.when(by("bob"), new Reassign("dave"))
                .whenAsOf(seen, by("carol"), new Reassign("dave"))
                .thenAlreadyDone(OutcomeCode.ALREADY_ASSIGNED);
    }

    @Test
    void anAnswerIsWelcomeFromAnyPage() {
        scenario.whenDue()
                .whenAsOf(seen, by("alice"), new Acknowledge())
                .thenIs(State.IN_PROGRESS)
                .thenHeldBy("alice");
    }

    @Test
    void theEndIsNotDoneOnceItWasReopened() {
        scenario.when(by("alice"), new Resolve())
                .when(by("bob"), new Reopen())
                .whenAsOf(seen, by("carol"), new Resolve())
                .thenRefused(OutcomeCode.REOPENED_MEANWHILE)
                .thenIs(State.ASSIGNED);
    }

    @Test
    void theEndIsDoneWhoeverHasItByNow() {
        scenario.when(by("bob"), new Acknowledge())
                .whenAsOf(seen, by("carol"), new Resolve())
                .thenIs(State.RESOLVED);
    }

    @Test
    void theEndIsDoneForWhoeverHasSeenThatItWasReopened() {
        scenario.when(by("alice"), new Resolve()).when(by("bob"), new Reopen());

        scenario.whenAsOf(scenario.core().sequence(), by("carol"), new Resolve())
                .thenIs(State.RESOLVED);
    }

    @Test
    void whoeverHasSeenItTakesIt() {
        scenario.when(by("bob"), new Acknowledge());

        scenario.whenAsOf(scenario.core().sequence(), by("carol"), new Take())
                .thenPaged(Why.TAKEN, "carol");
    }
}
