package dev.leash.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody sets the clock of the machine by an hour while people are paged. */
@Tag("broker")
@SuppressWarnings("NullAway.Init")
class ClockStepTest {

    private static final Duration DELAY = Duration.ofMinutes(25);
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir Path folder;
    private RunningEscalation escalation;
    private int reported;

    @BeforeEach
    void start() {
        escalation = new RunningEscalation(folder, DELAY);
    }

    @AfterEach
    void stop() {
        escalation.close();
    }

    @Test
    void setForwardEveryDeadlineIsMetOnce() {
        report(10);

        escalation.setClock(HOUR);

        awaitPages(20);
        report(1);
        awaitPages(21);
        assertThat(escalation.pages()).extracting(IncidentRecord::id).doesNotHaveDuplicates();
        assertThat(escalation.pages())
                .map(page -> ((Assigned) page.event()).assignment())
                .filteredOn(assignment -> assignment.dueAt() != null)
                .hasSize(10)
                .extracting(Assignment::collapsedRungs)
                .allMatch(rungs -> rungs >= 1);
    }

    /**
     * Nobody is paged too early; reports are taken as always; and what was armed is not forgotten.
     */
    @Test
    void setBackNothingIsEarlyAndNothingIsForgotten() {
        report(10);
        send(5);

        escalation.setClock(HOUR.negated());

        awaitPages(15);
        report(5);
        assertThat(dueOnes()).isEmpty();

        escalation.setClock(HOUR.plus(DELAY));

        await().until(() -> dueOnes().size() >= 20);
        assertThat(escalation.pages()).extracting(IncidentRecord::id).doesNotHaveDuplicates();
    }

    /** It needs nobody who reports once more. */
    @Test
    void setBackItGoesOnWithNothingToDo() {
        report(1);

        escalation.setClock(HOUR.negated());

        int before = escalation.ticks();
        await().until(() -> escalation.ticks() > before + 1);
    }

    private void report(int times) {
        int before = escalation.pages().size();
        send(times);
        awaitPages(before + times);
    }

    private void send(int times) {
        for (int one = 0; one < times; one++) {
            escalation.report("signal-" + ++reported);
        }
    }

    private void awaitPages(int wanted) {
        await().untilAsserted(
                        () -> assertThat(escalation.pages()).hasSizeGreaterThanOrEqualTo(wanted));
    }

    private List<IncidentRecord> dueOnes() {
        return escalation.pages().stream()
                .filter(page -> ((Assigned) page.event()).assignment().dueAt() != null)
                .toList();
    }
}
