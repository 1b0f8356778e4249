package dev.leash.model.notification;

import static dev.leash.model.notification.TestDesk.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.Preferences;
import dev.leash.model.incident.Actor;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.Requested;
import dev.leash.model.incident.State;
import dev.leash.model.incident.Verb;
import dev.leash.model.severity.Severity;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which incident somebody means who does not say so. */
class AnsweringTest {

    private final TestDesk desk = new TestDesk(Limits.NONE);

    @BeforeEach
    void knowsAlice() {
        desk.knows(null, "+15550100", Preferences.NONE);
    }

    @Test
    void isTheOnlyOneThatWaits() {
        desk.page("12", Severity.MAJOR);

        desk.answer(Verb.ACKNOWLEDGE);

        assertThat(desk.files.asked)
                .containsExactly(
                        new Requested(
                                "request-1",
                                "12",
                                desk.now,
                                Actor.person(ALICE, Actor.Via.SMS),
                                null,
                                new IncidentCommand.Acknowledge()));
    }

    @Test
    void isNotOneThatSomebodyHasAnswered() {
        desk.page("12", Severity.MAJOR);
        desk.page("13", Severity.MAJOR);
        desk.acknowledged("12");

        desk.answer(Verb.ACKNOWLEDGE);

        assertThat(desk.files.asked).extracting(Requested::incidentId).containsExactly("13");
    }

    @Test
    void mayBeResolvedByWhoHasIt() {
        desk.page("12", Severity.MAJOR);
        desk.hear("12", 3, null, "acknowledged by alice", State.IN_PROGRESS, Severity.MAJOR);

        desk.answer(Verb.RESOLVE);

        assertThat(desk.files.asked)
                .extracting(Requested::command)
                .containsExactly(new IncidentCommand.Resolve());
    }

    @Test
    void isNoneWhenNothingWaits() {
        desk.page("12", Severity.MAJOR);
        desk.resolved("12");

        desk.answer(Verb.ACKNOWLEDGE);

        assertThat(desk.files.asked).isEmpty();
        assertThat(desk.files.refused)
                .containsEntry(
                        "request-1",
                        new Outcome.Refused(
                                OutcomeCode.NOTHING_TO_ANSWER,
                                "No incident waits for your answer."));
    }

    @Test
    void mustBeSaidWhenThereAreSeveral() {
        desk.page("12", Severity.MAJOR);
        desk.page("13", Severity.MAJOR);

        desk.answer(Verb.ACKNOWLEDGE);

        assertThat(desk.files.asked).isEmpty();
        assertThat(desk.files.refused.get("request-1"))
                .isEqualTo(
                        new Outcome.Refused(
                                OutcomeCode.AMBIGUOUS,
                                "Several incidents wait for your answer, 12, 13: say which."));
    }

    @Test
    void areNotAllNamedInAFlood() {
        IntStream.rangeClosed(1, 50).forEach(id -> desk.page("" + id, Severity.MAJOR));

        desk.answer(Verb.ESCALATE);

        assertThat(desk.files.refused.values())
                .extracting(Outcome.Refused::explanation)
                .containsExactly(
                        "Several incidents wait for your answer, 1, 2, 3, 4, 5 and more: say which.");
    }
}
