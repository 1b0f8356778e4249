package dev.leash.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.escalation.EscalationLevel;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.EscalationPath.WhenNobody;
import dev.leash.model.escalation.Target;
import dev.leash.model.incident.Assignment;
import dev.leash.model.incident.Assignment.Why;
import dev.leash.model.incident.GiveUpCode;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.IncidentEvent;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Attached;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.NobodyFound;
import dev.leash.model.incident.IncidentEvent.Opened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentRecord;
import dev.leash.model.incident.PathFallback;
import dev.leash.model.incident.Report;
import dev.leash.model.incident.State;
import dev.leash.model.severity.Severity;
import dev.leash.wire.directory.DirectoryRecord;
import dev.leash.wire.kafka.DeadLetters;
import dev.leash.wire.reply.Reply;
import dev.leash.wire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EscalationTopologyTest {

    private static final Duration MOMENT = Duration.ofMillis(100);

    @TempDir Path folder;
    private EscalationDriver leash;

    @BeforeEach
    void aliceAndBobAreOnCall() {
        leash = new EscalationDriver(folder);
        leash.contact("alice");
        leash.contact("bob");
        leash.onCall("alice", "bob");
    }

    @AfterEach
    void close() {
        leash.close();
    }

    @Test
    void aReportOpensAnIncidentAssignsItAndAnswersWithItsNumber() {
        leash.report("s1", null);

        assertThat(leash.replies()).containsExactly(new Reply.Accepted("request-1", "1", null));
        List<IncidentRecord> events = leash.events();
        assertThat(events).extracting(IncidentRecord::id).containsExactly("1-1", "1-2");
        assertThat(events).extracting(IncidentRecord::cause).containsOnly("s1");
        assertThat(events.getFirst().event()).isInstanceOf(Opened.class);
        assertThat(assignment(events.getLast()).assignee()).isEqualTo("alice");
    }

    @Test
    void aReportForAPathThatIsNotThereIsPagedOnTheDefaultOneAndSaysSo() {
        leash.open("1", "lost");

        List<IncidentRecord> events = leash.events();
        assertThat(((Opened) events.getFirst().event()).fallback())
                .isEqualTo(new PathFallback("lost", PathFallback.UNKNOWN_PATH));
        assertThat(assignment(events.getLast()).assignee()).isEqualTo("alice");
        assertThat(leash.notices()).containsExactly("alice");
        assertThat(leash.deadLetters()).isEmpty();
    }

    @Test
    void aReportThatCannotBeDecidedWaitsForAPersonAndIsNotLost() {
        leash.breakDirectory("alice");
        leash.open("1", "default");

        assertThat(leash.kinds()).containsExactly(Opened.class, Failed.class);
        assertThat(leash.incidents().get("1").state()).isEqualTo(State.ERROR);
        assertThat(leash.deadLetters()).isEmpty();
    }

    @Test
    void numbersAreConsecutive() {
        leash.report("s1", null);
        leash.report("s2", null);
        leash.report("s3", null);

        assertThat(leash.replies()).extracting(Reply::incidentId).containsExactly("1", "2", "3");
    }

    @Test
    void theSameSignalComesToTheSameIncident() {
        leash.report("s1", null);
        leash.report("s1", null);

        assertThat(leash.replies()).extracting(Reply::incidentId).containsExactly("1", "1");
        assertThat(leash.events())
                .filteredOn(recorded -> recorded.event() instanceof Opened)
                .hasSize(1);
    }

    @Test
    void theSameDedupKeyJoinsWhileOpenAndOpensAnewAfterwards() {
        leash.report("s1", "db");
        leash.report("s2", "db");
        leash.ask("1", "alice", new IncidentCommand.Resolve());
        leash.report("s3", "db");

        assertThat(leash.kinds())
                .containsExactly(
                        Opened.class,
                        Assigned.class,
                        Attached.class,
                        Resolved.class,
                        Opened.class,
                        Assigned.class);
        assertThat(leash.replies().getLast().incidentId()).isEqualTo("2");
    }

    @Test
    void aReopenedIncidentHasItsKeyAgainOnceTheNewerOneIsOver() {
        leash.report("s1", "db");
        leash.ask("1", "alice", new IncidentCommand.Resolve());
        leash.report("s2", "db");
        leash.ask("1", "alice", new IncidentCommand.Reopen());
        leash.ask("2", "alice", new IncidentCommand.Resolve());

        leash.report("s3", "db");

        assertThat(leash.replies().getLast().incidentId()).isEqualTo("1");
    }

    /** Stores of earlier versions hold one id, and those of this one may hold several. */
    @Test
    void whatEarlierVersionsRememberedOfKeysIsUnderstood() {
        leash.report("s1", "db");
        leash.report("s2", "disk");
        assertThat(leash.claims()).containsExactly("1", "2");
        leash.ask("1", "alice", new IncidentCommand.Resolve());

        assertThat(leash.claims()).containsExactly("2");
    }

    /**
     * Whoever reports it again must not go in a circle between triage and an incident there never
     * was.
     */
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aReportForAnIncidentWhoseOpeningWasLostOpensAnother() {
        leash.report("s1", "db");
        leash.loses("1");

        leash.report("s2", "db");

        assertThat(leash.replies().getLast().incidentId()).isEqualTo("2");
        assertThat(leash.events().getLast().incidentId()).isEqualTo("2");
    }

    /**
     * A note once made triage believe that the incident was open again: reports went in a circle.
     */
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aNoteOnWhatIsOverDoesNotKeepTheNextReportFromOpeningAnother() {
        leash.report("s1", "db");
        leash.ask("1", "alice", new IncidentCommand.Resolve());
        leash.ask("1", "alice", new IncidentCommand.AddNote("It was the disk."));

        leash.report("s2", "db");

        assertThat(leash.replies().getLast().incidentId()).isEqualTo("2");
    }

    @Test
    void nobodyIsPagedBeforeTheDeadlineAndTheNextPersonAtIt() {
        leash.report("s1", null);
        leash.events();

        leash.pass(EscalationDriver.DELAY.minusMillis(1));
        assertThat(leash.events()).isEmpty();

        leash.pass(MOMENT);
        IncidentRecord escalated = leash.events().getFirst();
        assertThat(assignment(escalated).assignee()).isEqualTo("bob");
        assertThat(assignment(escalated).why()).isEqualTo(Why.NOT_ACKNOWLEDGED);
        assertThat(assignment(escalated).dueAt())
                .isEqualTo(EscalationDriver.START.plus(EscalationDriver.DELAY));
        assertThat(escalated.cause())
                .isEqualTo(
                        "due-1-"
                                + EscalationDriver.START
                                        .plus(EscalationDriver.DELAY)
                                        .toEpochMilli());
    }

    @Test
    void theListGoesRoundUntilSomebodyAcknowledges() {
        leash.report("s1", null);
        for (int rung = 0; rung < 5; rung++) {
            leash.pass(EscalationDriver.DELAY);
        }
        assertThat(leash.events())
                .filteredOn(recorded -> recorded.event() instanceof Assigned)
                .extracting(recorded -> assignment(recorded).assignee())
                .containsExactly("alice", "bob", "alice", "bob", "alice", "bob");

        assertThat(leash.ask("1", "bob", new IncidentCommand.Acknowledge()))
                .isInstanceOf(Reply.Accepted.class);
        leash.pass(EscalationDriver.DELAY.multipliedBy(10));
        assertThat(leash.kinds()).containsExactly(Acknowledged.class);
        assertThat(leash.watch.armed).isZero();
    }

    @Test
    void aSecondClickSaysThatItChangedNothing() {
        leash.report("s1", null);
        leash.ask("1", "alice", new IncidentCommand.Acknowledge());
        leash.events();

        Reply second = leash.ask("1", "alice", new IncidentCommand.Acknowledge());

        assertThat(second).isInstanceOf(Reply.AlreadyDone.class);
        assertThat(leash.events()).isEmpty();
    }

    @Test
    void anUnknownIncidentIsRefused() {
        assertThat(leash.ask("99", "alice", new IncidentCommand.Resolve()))
                .isInstanceOf(Reply.Refused.class);
        assertThat(leash.events()).isEmpty();
    }

    @Test
    void aReportThatComesJustTooLateForItsIncidentOpensAnother() {
        leash.report("s1", "db");
        leash.ask("1", "alice", new IncidentCommand.Resolve());
        leash.events();

        Reply told = leash.ask("1", "alice", attachOf("s2", "db"));

        assertThat(told).isEqualTo(new Reply.Accepted("request-s2", "2", null));

        assertThat(leash.kinds()).containsExactly(Opened.class, Assigned.class);
        assertThat(leash.ask("2", "alice", new IncidentCommand.Acknowledge()))
                .isInstanceOf(Reply.Accepted.class);
    }

    @Test
    void manyDeadlinesDueAtOnceAreAllMetInOrder() {
        for (int number = 1; number <= 3_000; number++) {
            leash.report("s" + number, null);
        }
        leash.events();

        leash.pass(EscalationDriver.DELAY);
        leash.pass(MOMENT);
        leash.pass(MOMENT);

        assertThat(leash.events())
                .hasSize(3_000)
                .allMatch(recorded -> recorded.event() instanceof Assigned);
        assertThat(leash.watch.met).isEqualTo(3_000);
        assertThat(leash.watch.armed).isEqualTo(3_000);
    }

    @Test
    void missedRungsCollapseIntoOnePage() {
        leash.report("s1", null);
        leash.events();

        leash.pass(EscalationDriver.DELAY.multipliedBy(4).plusMinutes(1));

        List<IncidentRecord> events = leash.events();
        assertThat(events).hasSize(1);
        assertThat(assignment(events.getFirst()).collapsedRungs()).isEqualTo(3);
    }

    @Test
    void aRemovedContactIsPassedOverAndPagingGoesOn() {
        leash.contact("carol");
        leash.onCall("alice", "bob", "carol");
        leash.report("s1", null);
        leash.remove("contact/bob");
        leash.pass(EscalationDriver.DELAY);

        assertThat(assignment(leash.events().getLast()).assignee()).isEqualTo("carol");
    }

    @Test
    void withoutAScheduleItStaysPendingAndIsFoundAtLast() {
        leash.remove("schedule/default");
        leash.report("s1", null);
        assertThat(leash.kinds()).containsExactly(Opened.class, NobodyFound.class);

        leash.onCall("bob");
        leash.pass(Duration.ofSeconds(10));

        IncidentRecord found = leash.events().getFirst();
        assertThat(assignment(found).why()).isEqualTo(Why.FOUND_AT_LAST);
        assertThat(assignment(found).assignee()).isEqualTo("bob");
    }

    @Test
    void withoutAScheduleItFailsWhereThePathSaysSo(@TempDir Path other) {
        try (EscalationDriver failing = new EscalationDriver(other, WhenNobody.FAIL)) {
            failing.contact("alice");
            failing.report("s1", null);

            List<IncidentRecord> events = failing.events();
            assertThat(events.getLast().event())
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.told()).containsExactly("alice"));
        }
    }

    @Test
    void junkIsSetAsideWithItsReasonAndTheNextReportIsAnswered() {
        byte[] junk = "{\"type\":\"signal.declared\",\"v\":1".getBytes(StandardCharsets.UTF_8);
        leash.pipeJunk(Topics.SIGNALS, junk);
        leash.pipeJunk(Topics.COMMANDS, junk);
        leash.report("s1", null);

        assertThat(leash.deadLetters())
                .hasSize(2)
                .allSatisfy(
                        letter -> {
                            assertThat(letter.value()).isEqualTo(junk);
                            assertThat(letter.headers().lastHeader(DeadLetters.REASON)).isNotNull();
                        });
        assertThat(leash.replies()).extracting(Reply::incidentId).containsExactly("1");
    }

    @Test
    void whatTriageAsksAndCannotBeCarriedOutIsSetAsideAsTheCommandItIs() {
        leash.report("s1", "disk");
        leash.overwrite("1", "{\"type\":\"state.later\"}".getBytes(StandardCharsets.UTF_8));

        leash.report("s2", "disk");

        assertThat(leash.deadLetters())
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(Topics.COMMANDS.codec().decode(letter.value()).command())
                                        .isInstanceOf(IncidentCommand.Attach.class));
    }

    /** Its path is too long for the record of its state, and not in the command. */
    @Test
    void anIncidentThatIsTooLargeIsSetAsideAsTheCommandThatOpensIt(@TempDir Path other) {
        EscalationPath path =
                EscalationPath.rotating(
                        "default",
                        "s".repeat(1_000_000),
                        EscalationDriver.DELAY,
                        Duration.ZERO,
                        WhenNobody.RETRY);
        try (EscalationDriver narrow = new EscalationDriver(other, path)) {
            narrow.report("s1", null);

            assertThat(narrow.deadLetters())
                    .singleElement()
                    .satisfies(
                            letter ->
                                    assertThat(
                                                    Topics.COMMANDS
                                                            .codec()
                                                            .decode(letter.value())
                                                            .command())
                                            .isInstanceOf(IncidentCommand.Open.class));
        }
    }

    /** What Kafka would not take is found out before its first half is written. */
    @Test
    void anOpeningThatIsTooLargeBeginsInErrorAndIsNotLost() {
        EscalationLevel level =
                new EscalationLevel(
                        IntStream.range(0, EscalationLevel.MAX_TARGETS)
                                .<Target>mapToObj(
                                        one -> new Target.Person(one + "x".repeat(47_000)))
                                .toList(),
                        60_000);
        leash.put(
                new DirectoryRecord.OfPath(
                        new EscalationPath("huge", 1, List.of(level), 1, 0, WhenNobody.RETRY)));

        leash.open("1", "huge", Report.ofText("x".repeat(Report.MAX_DETAILS_LENGTH), "test"));

        assertThat(leash.events())
                .last()
                .extracting(IncidentRecord::event)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.code())
                                        .isEqualTo(GiveUpCode.OPENING_NOT_DECIDED));
        assertThat(leash.deadLetters()).isEmpty();
    }

    /** The opening may be on its way in the topic of commands, and is then before it. */
    @Test
    void aReportForAnIncidentThatIsNotThereQueuesOnceBeforeItOpensAnother() {
        leash.report("s1", "db");
        leash.loses("1");

        leash.report("s2", "db");

        assertThat(leash.commands())
                .singleElement()
                .satisfies(
                        queued -> {
                            assertThat(queued.incidentId()).isEqualTo("1");
                            assertThat(queued.command()).isInstanceOf(IncidentCommand.Attach.class);
                        });
        assertThat(leash.replies().getLast().incidentId()).isEqualTo("2");
    }

    private static IncidentCommand attachOf(String signalId, String dedupKey) {
        return new IncidentCommand.Attach(
                new Report(
                        "It is down",
                        "It is down",
                        Severity.MAJOR,
                        Map.of(),
                        List.of(),
                        dedupKey,
                        "test"),
                signalId,
                "request-" + signalId);
    }

    private static Assignment assignment(IncidentRecord recorded) {
        IncidentEvent event = recorded.event();
        assertThat(event).isInstanceOf(Assigned.class);
        return ((Assigned) event).assignment();
    }
}
