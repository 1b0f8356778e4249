package dev.leash.model.incident;

import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Noted;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the events of a decision take their place in the history. */
class RecordingTest {

    @Test
    void numbersThemFromOneWithTheirAuthorAndCause() {
        Scenario scenario =
                Situation.ASSIGNED
                        .scenario()
                        .after(Duration.ofSeconds(90))
                        .when(by("alice"), new Acknowledge());

        assertThat(scenario.log())
                .extracting(IncidentRecord::id)
                .containsExactly("12-1", "12-2", "12-3");
        assertThat(scenario.log())
                .extracting(IncidentRecord::cause)
                .containsExactly("request-1", "request-1", "request-2");
        assertThat(scenario.log().getFirst().actor()).isEqualTo(bySource());
        assertThat(scenario.log().getLast())
                .usingRecursiveComparison()
                .ignoringFields("incident")
                .isEqualTo(
                        new IncidentRecord(
                                "12",
                                3,
                                START.plusSeconds(90),
                                by("alice"),
                                "request-2",
                                new Acknowledged("alice", null)));
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void leadsToTheSameIncidentWhenItIsReplayed(Situation situation) {
        Scenario scenario = situation.scenario();

        assertThat(Lifecycle.replay(scenario.log())).isEqualTo(scenario.incident());
        assertThat(Lifecycle.replay(List.of())).isEqualTo(Incident.UNREPORTED);
    }

    @Test
    void refusesASequenceBelowOne() {
        assertThatThrownBy(
                        () -> new IncidentRecord("12", 0, START, by("alice"), "r", new Noted("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sequence is 0; it counts from 1");
    }

    @Test
    void changesNothingWithoutAnAcceptance() {
        assertThatThrownBy(
                        () ->
                                new Decision(
                                        List.of(new Noted("x")),
                                        new Outcome.AlreadyDone(
                                                OutcomeCode.ALREADY_OPEN, "It was so.")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a decision that changes something is accepted");
    }
}
