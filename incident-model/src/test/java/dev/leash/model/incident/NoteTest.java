package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySomebody;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.IncidentCommand.AddNote;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentEvent.Noted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice")
                    .onCall("alice")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void changesNothingButTheTimeline() {
        Scenario scenario =
                givenOpened(directory)
                        .after(ofMinutes(5))
                        .when(bySomebody(), new AddNote("rebooted it"))
                        .thenHappened(new Noted("rebooted it"))
                        .thenIs(State.ASSIGNED)
                        .thenHeldBy("alice");

        assertThat(scenario.dueAt()).isEqualTo(START.plus(ofMinutes(15)));
        assertThat(scenario.log().getLast().actor()).isEqualTo(bySomebody());
    }

    @Test
    void canBeAddedAfterwards() {
        givenOpened(directory)
                .when(by("alice"), new Resolve())
                .when(by("alice"), new AddNote("the disk was full"))
                .thenHappened(new Noted("the disk was full"))
                .thenIs(State.RESOLVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void saysSomething(String blank) {
        assertThatThrownBy(() -> new AddNote(blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the note has "
                                + blank.length()
                                + " characters; from 1 to 10000 are allowed");
    }

    @Test
    void isOfBoundedLength() {
        assertThat(new AddNote("x".repeat(10_000)).text()).hasSize(10_000);
        assertThatThrownBy(() -> new AddNote("x".repeat(10_001)))
                .hasMessage("the note has 10001 characters; from 1 to 10000 are allowed");
    }
}
