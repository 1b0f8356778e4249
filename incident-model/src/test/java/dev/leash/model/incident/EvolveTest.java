package dev.leash.model.incident;

import static dev.leash.model.incident.Scenario.INCIDENT;
import static dev.leash.model.incident.Scenario.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentEvent.Unrecognised;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can have happened in which state; anything else is a damaged log. */
class EvolveTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    event         | UNREPORTED | PENDING | ASSIGNED | IN_PROGRESS | RESOLVED | ERROR
                    Opened        | yes        | no      | no       | no          | no       | no
                    Attached      | no         | yes     | yes      | yes         | no       | yes
                    Assigned      | no         | yes     | yes      | yes         | no       | yes
                    NobodyFound   | no         | yes     | yes      | yes         | no       | yes
                    Failed        | no         | yes     | yes      | yes         | no       | yes
                    PathExhausted | no         | no      | yes      | no          | no       | no
                    Undeliverable | no         | no      | yes      | no          | no       | no
                    Acknowledged  | no         | yes     | yes      | yes         | no       | yes
                    Snoozed       | no         | yes     | yes      | yes         | no       | yes
                    Renotified    | no         | no      | yes      | yes         | no       | no
                    Noted         | no         | yes     | yes      | yes         | yes      | yes
                    Resolved      | no         | yes     | yes      | yes         | no       | yes
                    Reopened      | no         | no      | no       | no          | yes      | no
                    Unrecognised  | yes        | yes     | yes      | yes         | yes      | yes
                    """)
    void throwsOnWhatCannotHaveHappened(ArgumentsAccessor row) {
        IncidentEvent event = TestEvents.oneOf(row.getString(0));
        Situation[] columns = {
            Situation.UNREPORTED,
            Situation.PENDING,
            Situation.ASSIGNED,
            Situation.IN_PROGRESS,
            Situation.RESOLVED,
            Situation.ERROR
        };
        for (int column = 0; column < columns.length; column++) {
            Incident incident = columns[column].scenario().incident();
            IncidentRecord next = recorded(INCIDENT, sequence(incident) + 1, event);

            if (row.getString(column + 1).equals("yes")) {
                assertThatCode(() -> Lifecycle.evolve(incident, next)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> Lifecycle.evolve(incident, next))
                        .as("%s when %s", event, columns[column])
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("event " + next.id() + " cannot have happened: ");
            }
        }
    }

    @Test
    void knowsEveryKindOfEvent() {
        Stream<Class<?>> kinds = TestEvents.oneOfEach().stream().map(Object::getClass);

        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(
                        TestEvents.members(IncidentEvent.class).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4, 100})
    void throwsOnARepeatAndOnAGap(long sequence) {
        Incident incident = Situation.ASSIGNED.scenario().incident();

        assertThatThrownBy(
                        () ->
                                Lifecycle.evolve(
                                        incident,
                                        recorded(INCIDENT, sequence, new Noted("looking"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("expected incident 12, sequence 3");
    }

    @Test
    void throwsOnAnEventOfAnotherIncident() {
        Incident incident = Situation.ASSIGNED.scenario().incident();

        assertThatThrownBy(
                        () -> Lifecycle.evolve(incident, recorded("13", 3, new Noted("looking"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("event 13-3 cannot have happened: expected incident 12, sequence 3");
    }

    @Test
    void throwsOnAnOpeningThatIsNotTheFirst() {
        assertThatThrownBy(
                        () ->
                                Lifecycle.evolve(
                                        Incident.UNREPORTED,
                                        recorded(INCIDENT, 2, TestEvents.oneOf("Opened"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNREPORTED")
    void whatOnlyANewerVersionKnowsTakesItsPlaceAndChangesNothing(Situation situation) {
        Incident.Known before = situation.scenario().known();
        long place = sequence(before) + 1;

        var after = (Incident.Known) evolved(before, new Unrecognised("incident.merged"));

        assertThat(after.core().sequence()).isEqualTo(place);
        assertThat(after.core().unrecognisedSequence()).isEqualTo(place);
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.owner()).isEqualTo(before.owner());
        assertThat(after.nextDeadline()).isEqualTo(before.nextDeadline());
        assertThat(after.escalation()).isEqualTo(before.escalation());
    }

    /** Nobody here knows in which state it has left the incident. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNREPORTED")
    void afterThatAnythingMayHaveHappenedButAnotherOpening(Situation situation) {
        Incident before =
                evolved(situation.scenario().known(), new Unrecognised("incident.merged"));

        for (IncidentEvent event : TestEvents.oneOfEach()) {
            if (event instanceof IncidentEvent.Beginning) {
                assertThatThrownBy(() -> evolved(before, event))
                        .isInstanceOf(IllegalStateException.class);
            } else {
                assertThat(sequence(evolved(before, event))).isEqualTo(sequence(before) + 1);
            }
        }
    }

    @Test
    void anOpeningThatOnlyANewerVersionKnowsOpensNothingHere() {
        assertThat(evolved(Incident.UNREPORTED, new Unrecognised("incident.opened")))
                .isEqualTo(Incident.UNREPORTED);
    }

    private static Incident evolved(Incident incident, IncidentEvent event) {
        return Lifecycle.evolve(incident, recorded(INCIDENT, sequence(incident) + 1, event));
    }

    private static long sequence(Incident incident) {
        return incident instanceof Incident.Known known ? known.core().sequence() : 0;
    }

    private static IncidentRecord recorded(String incidentId, long sequence, IncidentEvent event) {
        return new IncidentRecord(
                incidentId, sequence, Scenario.START, by("alice"), "request", event);
    }
}
