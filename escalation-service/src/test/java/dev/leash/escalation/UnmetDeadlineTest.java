package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.PathPosition;
import dev.leash.model.incident.Escalation;
import dev.leash.model.incident.GiveUpCode;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Edited;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.Noted;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.PagingState;
import dev.leash.model.incident.PathProgress;
import dev.leash.model.severity.Severity;
import dev.leash.wire.codec.InternalRecords;
import dev.leash.wire.kafka.DeadLetters;
import dev.leash.wire.kafka.RecordSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deadline that cannot be met is told, once, and is in nobody's way. */
class UnmetDeadlineTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir Path folder;
    private EscalationDriver leash;

    @BeforeEach
    void twoIncidentsAreWithAliceAndTheSecondIsSound() {
        leash = new EscalationDriver(folder);
        leash.contact("alice");
        leash.contact("bob");
        leash.onCall("alice", "bob");
        leash.report("s1", null);
        leash.report("s2", null);
        leash.events();
    }

    @AfterEach
    void close() {
        leash.close();
    }

    @Test
    void anIncidentThatCannotBeDecidedIsInErrorAndSomebodyIsTold() {
        spoil("1");

        leash.pass(EscalationDriver.DELAY);

        List<IncidentRecord> events = leash.events();
        assertThat(events)
                .filteredOn(recorded -> recorded.incidentId().equals("1"))
                .singleElement()
                .satisfies(
                        recorded ->
                                assertThat(recorded.event())
                                        .isEqualTo(
                                                new Failed(
                                                        List.of(),
                                                        List.of("alice", "bob"),
                                                        "its deadline could not be processed (IndexOutOfBoundsException)",
                                                        GiveUpCode.DEADLINE_NOT_DECIDED)));
        assertThat(events.getLast().event()).isInstanceOf(Assigned.class);
        assertThat(events.getLast().incidentId()).isEqualTo("2");
        assertThat(leash.notices()).contains("alice", "bob");
    }

    @Test
    void itIsTriedOnceAndSetAsideWithItsReason() {
        spoil("1");
        leash.ask("2", "alice", new IncidentCommand.Resolve());

        leash.pass(EscalationDriver.DELAY);
        leash.pass(DAY);
        leash.pass(DAY);

        assertThat(leash.watch.failed).isEqualTo(1);
        assertThat(leash.watch.armed).as("when what is over leaves").isEqualTo(1);
        assertThat(reasons())
                .singleElement()
                .asString()
                .startsWith("the deadline of incident 1 could not be processed: ")
                .contains("IndexOutOfBounds");
        assertThat(leash.kinds()).hasSize(2).endsWith(Failed.class);
    }

    @Test
    void aPersonGoesOnWithIt() {
        spoil("1");
        leash.pass(EscalationDriver.DELAY);
        leash.events();

        leash.ask("1", "bob", new IncidentCommand.Acknowledge());

        assertThat(leash.kinds()).containsExactly(Acknowledged.class);
    }

    /** Where the directory is what is broken, nobody can be looked up in it. */
    @Test
    void whoeverWasPagedIsToldWhenTheDirectoryIsBroken() {
        leash.breakDirectory("bob");

        leash.pass(EscalationDriver.DELAY);

        assertThat(leash.events())
                .hasSize(2)
                .allSatisfy(
                        recorded ->
                                assertThat(recorded.event())
                                        .isEqualTo(
                                                new Failed(
                                                        List.of(),
                                                        List.of("alice"),
                                                        "its deadline could not be processed (UndecodableException)",
                                                        GiveUpCode.DEADLINE_NOT_DECIDED)));
    }

    /** What was reported is recorded, even where nobody can be looked up for it. */
    @Test
    void aMoreUrgentReportIsRecordedWhenTheDirectoryIsBroken() {
        leash.fire("r1", "db", Severity.MINOR);
        leash.events();
        leash.breakDirectory("alice");

        leash.fire("r2", "db", Severity.CRITICAL);

        assertThat(leash.kinds()).containsExactly(Attached.class, Edited.class, Noted.class);
        assertThat(leash.deadLetters()).isEmpty();
        assertThat(leash.incidents().get("3"))
                .satisfies(
                        left -> {
                            assertThat(left.details().report().severity())
                                    .isEqualTo(Severity.CRITICAL);
                            assertThat(left.nextDeadline()).isPresent();
                        });
    }

    @Test
    void somethingElseUnderTheKeyOfAContactCostsNobodyAPage() {
        leash.breakContact("bob");

        leash.pass(EscalationDriver.DELAY);

        assertThat(leash.events())
                .hasSize(2)
                .allSatisfy(
                        recorded ->
                                assertThat(((Assigned) recorded.event()).assignment().assignee())
                                        .isEqualTo("bob"));
        assertThat(reasons()).isEmpty();
    }

    /** As after a newer version was taken back, and was brought again. */
    @Test
    void anIncidentThatCannotBeReadIsNotForgotten() {
        byte[] sound = InternalRecords.INCIDENT_STATE.encode(leash.incidents().get("1"));
        String newer = new String(sound, StandardCharsets.UTF_8).replace("\"v\":1", "\"v\":2");
        leash.overwrite("1", newer.getBytes(StandardCharsets.UTF_8));
        leash.ask("2", "alice", new IncidentCommand.Resolve());
        leash.pass(EscalationDriver.DELAY);
        assertThat(leash.kinds()).hasSize(1);

        leash.overwrite("1", sound);
        leash.pass(Duration.ofMinutes(5));

        assertThat(leash.kinds()).containsExactly(Assigned.class);
    }

    @Test
    void anIncidentThatCannotBeReadIsSetAsideAndTheNextIsMet() {
        leash.overwrite("1", "no incident".getBytes(StandardCharsets.UTF_8));

        leash.pass(EscalationDriver.DELAY);
        leash.pass(Duration.ofSeconds(1));

        assertThat(leash.events())
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.incidentId()).isEqualTo("2"));
        assertThat(reasons())
                .singleElement()
                .asString()
                .startsWith("the deadline of incident 1 could not be processed: ");
        assertThat(leash.watch.failed).isEqualTo(1);
    }

    /** What follows would be more than Kafka takes: it waits for a person, and others are met. */
    @Test
    void anIncidentThatHasNoRoomForMoreKeepsNobodyWaiting() {
        fill("1");

        leash.pass(EscalationDriver.DELAY);

        assertThat(leash.kinds()).containsExactly(Failed.class, Assigned.class);
        assertThat(reasons()).hasSize(1);
        assertThat(leash.watch.failed).isEqualTo(1);
    }

    /** Its path is as long as there is room for. */
    private void fill(String incidentId) {
        Incident.Known sound = leash.incidents().get(incidentId);
        int room = RecordSize.MAX_BYTES - InternalRecords.INCIDENT_STATE.encode(sound).length;
        Escalation was = sound.escalation();
        EscalationPath path =
                new EscalationPath(
                        was.path().id() + "x".repeat(room),
                        1,
                        was.path().rungs(),
                        0,
                        0,
                        EscalationPath.WhenNobody.RETRY);
        leash.incidents()
                .put(
                        incidentId,
                        new Incident.Known(
                                sound.core(),
                                sound.details(),
                                new Escalation(
                                        path,
                                        was.progress(),
                                        was.audience(),
                                        was.paging(),
                                        was.stateSequence(),
                                        was.reopenedSequence()),
                                sound.publication(),
                                sound.givenRoles()));
    }

    /**
     * Stands on a rung that its path does not have, so that whoever works on it cannot be paged.
     */
    private void spoil(String incidentId) {
        Incident.Known sound = leash.incidents().get(incidentId);
        Escalation was = sound.escalation();
        leash.incidents()
                .put(
                        incidentId,
                        new Incident.Known(
                                sound.core(),
                                sound.details(),
                                new Escalation(
                                        was.path(),
                                        new PathProgress(new PathPosition(1, 7), null, 2, Set.of()),
                                        was.audience(),
                                        new PagingState.InProgress(
                                                "alice",
                                                sound.core().openedAt(),
                                                sound.nextDeadline().orElseThrow(),
                                                false),
                                        was.stateSequence(),
                                        was.reopenedSequence()),
                                sound.publication(),
                                sound.givenRoles()));
    }

    private List<String> reasons() {
        return leash.deadLetters().stream()
                .map(letter -> letter.headers().lastHeader(DeadLetters.REASON))
                .map(Header::value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }
}
