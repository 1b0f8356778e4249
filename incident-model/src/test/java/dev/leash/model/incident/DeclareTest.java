package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySource;
import static dev.leash.model.incident.Scenario.given;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.IncidentCommand.Declare;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentCommand.Reopen;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.notification.IncidentBriefing;
import org.junit.jupiter.api.Test;

/** Somebody says that a page is an incident. */
class DeclareTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice", "bob")
                    .onCall("alice", "bob")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void isOnlyAPageUntilThen() {
        Scenario scenario = givenOpened(directory);

        assertThat(scenario.known().publication().stage()).isEqualTo(Stage.PAGE);
        assertThat(summary(scenario).stage()).as("said by nothing, as before").isNull();
    }

    @Test
    void changesNothingAboutWhoIsPaged() {
        Scenario scenario = givenOpened(directory);
        Escalation before = scenario.known().escalation();

        scenario.after(ofMinutes(1))
                .when(by("bob"), new Declare())
                .thenHappened(new IncidentEvent.Declared());

        assertThat(scenario.known().escalation()).isEqualTo(before);
        assertThat(summary(scenario).stage()).isEqualTo(Stage.DECLARED);
    }

    @Test
    void isDoneOnce() {
        givenOpened(directory)
                .when(by("bob"), new Declare())
                .when(by("alice"), new Declare())
                .thenAlreadyDone(OutcomeCode.ALREADY_DECLARED);
    }

    @Test
    void isPossibleAfterTheEndAndStaysWhenItIsReopened() {
        Scenario scenario =
                givenOpened(directory)
                        .when(by("alice"), new Resolve())
                        .when(by("alice"), new Declare())
                        .when(by("alice"), new Reopen());

        assertThat(scenario.known().publication().stage()).isEqualTo(Stage.DECLARED);
    }

    @Test
    void isRefusedForATestPage() {
        given(directory)
                .when(
                        bySource(),
                        new Open(TestPage.report("bob"), "signal-1", TestPage.pathId("bob")))
                .when(by("bob"), new Declare())
                .thenRefused(OutcomeCode.IS_TEST_PAGE);
    }

    /** Declared, it would say less than a newer version has said of it. */
    @Test
    void isRefusedWhereOnlyANewerVersionKnowsHowFarItIsKnown() {
        Incident.Known newer = givenOpened(directory).known().with(new Publication(Stage.UNKNOWN, null));
        Scenario scenario = givenOpened(directory);

        Decision decision =
                Lifecycle.decide(
                        newer, scenario.request(by("bob"), null, new Declare()), directory);

        assertThat(decision.events()).isEmpty();
        assertThat(decision.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(OutcomeCode.NOT_UNDERSTOOD));
    }

    @Test
    void isOfferedInMessagesWhileItIsPossible() {
        Scenario scenario = givenOpened(directory);
        assertThat(IncidentBriefing.of(scenario.known()).isDeclarable()).isTrue();

        scenario.when(by("bob"), new Declare());
        assertThat(IncidentBriefing.of(scenario.known()).isDeclarable()).isFalse();
        Scenario test =
                given(directory)
                        .when(
                                bySource(),
                                new Open(
                                        TestPage.report("bob"),
                                        "signal-1",
                                        TestPage.pathId("bob")));
        assertThat(IncidentBriefing.of(test.known()).isDeclarable()).isFalse();
    }

    private static IncidentSummary summary(Scenario scenario) {
        IncidentSummary summary = scenario.log().getLast().incident();
        assertThat(summary).isNotNull();
        return summary;
    }
}
