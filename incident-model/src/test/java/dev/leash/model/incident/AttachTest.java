package dev.leash.model.incident;

import static dev.leash.model.directory.InMemoryDirectory.PRIMARY;
import static dev.leash.model.escalation.TestPaths.rotating;
import static dev.leash.model.incident.Scenario.START;
import static dev.leash.model.incident.Scenario.by;
import static dev.leash.model.incident.Scenario.bySource;
import static dev.leash.model.incident.Scenario.givenOpened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.Attach;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentEvent.Attached;
import org.junit.jupiter.api.Test;

/** The same thing is reported once more. */
class AttachTest {

    private static final Attach ATTACH =
            new Attach(Report.ofText("Disk still full", "probe"), "signal-2", null);

    private final InMemoryDirectory directory =
            new InMemoryDirectory()
                    .knows("alice")
                    .onCall("alice")
                    .has(rotating(PRIMARY, ofMinutes(15)));

    @Test
    void isWrittenDownAndPagesNobody() {
        Scenario scenario =
                givenOpened(directory)
                        .after(ofMinutes(5))
                        .when(bySource(), ATTACH)
                        .thenHappened(new Attached("signal-2", "Disk still full"))
                        .thenIs(State.ASSIGNED)
                        .thenHeldBy("alice");

        assertThat(scenario.dueAt()).isEqualTo(START.plus(ofMinutes(15)));
        assertThat(scenario.known().details().report())
                .isEqualTo(Report.ofText("Disk full", "probe"));
    }

    @Test
    void disturbsNobodyWhoIsWorkingOnIt() {
        givenOpened(directory)
                .when(by("alice"), new Acknowledge())
                .when(bySource(), ATTACH)
                .thenHappened(new Attached("signal-2", "Disk still full"))
                .thenIs(State.IN_PROGRESS)
                .thenNothingIsDue();
    }

    @Test
    void isSentBackOnceItIsResolved() {
        givenOpened(directory)
                .when(by("alice"), new Resolve())
                .when(bySource(), ATTACH)
                .thenRefused(OutcomeCode.INCIDENT_RESOLVED)
                .thenIs(State.RESOLVED);
    }
}
