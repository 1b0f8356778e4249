package dev.leash.model.notification;

import static dev.leash.model.notification.TestPlanner.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Preferences;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.CommandEnvelope;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.State;
import dev.leash.model.incident.Verb;
import dev.leash.model.severity.Severity;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which incident somebody means who does not say so. */
class AnsweringTest {

    private final TestPlanner planner = new TestPlanner(RateLimits.NONE);

    @BeforeEach
    void knowsAlice() {
        planner.knows(null, "+15550100", Preferences.NONE);
    }

    @Test
    void isTheOnlyOneThatWaits() {
        planner.page("12", Severity.MAJOR);

        planner.answer(Verb.ACKNOWLEDGE);

        assertThat(planner.files.asked)
                .containsExactly(
                        new CommandEnvelope(
                                "request-1",
                                "12",
                                planner.now,
                                Actor.person(ALICE, Actor.Via.SMS),
                                null,
                                new IncidentCommand.Acknowledge()));
    }

    @Test
    void isNotOneThatSomebodyHasAnswered() {
        planner.page("12", Severity.MAJOR);
        planner.page("13", Severity.MAJOR);
        planner.acknowledged("12");

        planner.answer(Verb.ACKNOWLEDGE);

        assertThat(planner.files.asked)
                .extracting(CommandEnvelope::incidentId)
                .containsExactly("13");
    }

    @Test
    void mayBeResolvedByWhoHasIt() {
        planner.page("12", Severity.MAJOR);
        planner.hear("12", 3, null, "acknowledged by alice", State.IN_PROGRESS, Severity.MAJOR);

        planner.answer(Verb.RESOLVE);

        assertThat(planner.files.asked)
                .extracting(CommandEnvelope::command)
                .containsExactly(new IncidentCommand.Resolve());
    }

    @Test
    void isNoneWhenNothingWaits() {
        planner.page("12", Severity.MAJOR);
        planner.resolved("12");

        planner.answer(Verb.ACKNOWLEDGE);

        assertThat(planner.files.asked).isEmpty();
        assertThat(planner.files.refused)
                .containsEntry(
                        "request-1",
                        new Outcome.Refused(
                                OutcomeCode.NOTHING_TO_ANSWER,
                                "No incident waits for your answer."));
    }

    @Test
    void mustBeSaidWhenThereAreSeveral() {
        planner.page("12", Severity.MAJOR);
        planner.page("13", Severity.MAJOR);

        planner.answer(Verb.ACKNOWLEDGE);

        assertThat(planner.files.asked).isEmpty();
        assertThat(planner.files.refused.get("request-1"))
                .isEqualTo(
                        new Outcome.Refused(
                                OutcomeCode.AMBIGUOUS,
                                "Several incidents wait for your answer, 12, 13: say which."));
    }

    @Test
    void areNotAllNamedInAFlood() {
        IntStream.rangeClosed(1, 50).forEach(id -> planner.page("" + id, Severity.MAJOR));

        planner.answer(Verb.ESCALATE);

        assertThat(planner.files.refused.values())
                .extracting(Outcome.Refused::explanation)
                .containsExactly(
                        "Several incidents wait for your answer, 1, 2, 3, 4, 5 and more: say which.");
    }
}
