package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.wire.due.DueIndex;
import dev.leash.wire.due.DueIndex.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deadlines that a release before timers had names has left in the store. */
class OldDeadlinesTest {

    private static final Duration A_RING = Duration.ofSeconds(2);

    @TempDir Path folder;
    private EscalationDriver leash;
    private Instant dueAt;

    /** An incident of that release, in the store of this one. */
    @BeforeEach
    void isUpgraded(@TempDir Path other) {
        leash = new EscalationDriver(folder);
        leash.contact("alice");
        leash.contact("bob");
        leash.onCall("alice", "bob");
        try (EscalationDriver before = new EscalationDriver(other)) {
            before.contact("alice");
            before.onCall("alice");
            before.report("s1", null);
            Incident.Known incident = before.incidents().get("1");
            dueAt = incident.nextDeadline().orElseThrow();
            leash.incidents().put("1", incident);
        }
    }

    @AfterEach
    void close() {
        leash.close();
    }

    @Test
    void areReplacedByThoseOfNamedTimers() {
        index().arm(new Entry(dueAt, "1"));

        leash.pass(A_RING);

        assertThat(index().armed(null, dueAt.plusMillis(1), 10))
                .containsExactly(new Entry(dueAt, "1", "escalation"));
    }

    /** Due at the very ring at which the incident would have been looked at. */
    @Test
    void areMetWhenTheyAreDueBeforeThat() {
        index().arm(new Entry(dueAt, "1"));

        leash.pass(Duration.between(EscalationDriver.START, dueAt));

        assertThat(leash.events())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(((Assigned) one.event()).assignment().assignee())
                                        .isEqualTo("bob"));
        assertThat(index().armed(null, dueAt.plusMillis(1), 10)).isEmpty();
        assertThat(index().armed(null, dueAt.plus(Duration.ofDays(1)), 10))
                .extracting(Entry::timer)
                .containsExactly("escalation");
    }

    /** Whoever goes back a release, and forward again, may have lost them. */
    @Test
    void areArmedWhereTheyAreMissing() {
        leash.pass(A_RING);

        assertThat(index().armed(null, dueAt.plusMillis(1), 10))
                .containsExactly(new Entry(dueAt, "1", "escalation"));
    }

    private DueIndex index() {
        return new DueIndex(leash.deadlines());
    }
}
