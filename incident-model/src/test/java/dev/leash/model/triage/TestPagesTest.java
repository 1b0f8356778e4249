package dev.leash.model.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.directory.InMemoryDirectory;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import dev.leash.model.incident.TestPage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is decided by clock and directory, and what a timer lets go of. */
class TestPagesTest {

    private static final Instant START = Instant.parse("2026-11-02T03:00:00Z");
    private static final String SUBJECT = TestPages.subject("alice");

    private final TestMemory memory = new TestMemory();
    private final InMemoryDirectory directory = new InMemoryDirectory().knows("alice");
    private int asked;

    @Test
    void aTestIsAnIncidentOfItsOwnAndTheSameRequestOpensOne() {
        Signal test = new Signal.TestRequested("t1", "r1", "alice");

        assertThat(triage(test, START))
                .isEqualTo(
                        new TriageOutcome.Open(
                                "1",
                                null,
                                new IncidentCommand.Open(
                                        TestPage.report("alice"), "t1", TestPage.pathId("alice"))));
        assertThat(triage(test, START)).isEqualTo(new TriageOutcome.Repeat("1", false));
    }

    @Test
    void whoCannotBePagedIsSentNone() {
        assertThat(triage(new Signal.TestRequested("t1", "r1", "nobody"), START))
                .isInstanceOfSatisfying(
                        TriageOutcome.Nothing.class,
                        nothing -> assertThat(code(nothing)).isEqualTo(OutcomeCode.NOT_REACHABLE));
        assertThat(memory.state(TestPages.subject("nobody"))).isEmpty();
    }

    @Test
    void oneTooManyIsRefusedUntilTheFirstCountsNoLonger() {
        for (int sent = 0; sent < TestPages.MAX; sent++) {
            assertThat(want(START.plusSeconds(sent))).isInstanceOf(TriageOutcome.Open.class);
        }
        Instant firstCountsNoLonger = START.plus(TestPages.WITHIN);

        assertThat(want(firstCountsNoLonger.minusMillis(1)))
                .isInstanceOfSatisfying(
                        TriageOutcome.Nothing.class,
                        nothing ->
                                assertThat(code(nothing)).isEqualTo(OutcomeCode.ASKED_TOO_OFTEN));
        assertThat(want(firstCountsNoLonger)).isInstanceOf(TriageOutcome.Open.class);
        assertThat(want(firstCountsNoLonger)).isInstanceOf(TriageOutcome.Nothing.class);
    }

    @Test
    void aClockThatWasSetBackKeepsNobodyWaiting() {
        for (int sent = 0; sent < TestPages.MAX; sent++) {
            want(START);
        }

        assertThat(want(START.minus(Duration.ofDays(1)))).isInstanceOf(TriageOutcome.Open.class);
    }

    @Test
    void theTimerLetsGoOfThemHalfAnHourAfterTheLast() {
        want(START);
        want(START.plusSeconds(60));
        Instant due = START.plusSeconds(60).plus(TestPages.WITHIN);

        assertThat(meet(START.plus(TestPages.WITHIN), due)).isEqualTo(OutcomeCode.DEADLINE_MOVED);
        assertThat(meet(due, due.minusMillis(1))).isEqualTo(OutcomeCode.DEADLINE_NOT_DUE);
        assertThat(memory.state(SUBJECT)).isPresent();
        assertThat(triage(timer(due), due))
                .isEqualTo(new TriageOutcome.Nothing(new Outcome.Accepted()));
        assertThat(memory.state(SUBJECT)).isEmpty();
        assertThat(meet(due, due)).isEqualTo(OutcomeCode.DEADLINE_NOT_ARMED);
    }

    @Test
    void aTimerOfANewerVersionDoesNothing() {
        want(START);
        Signal newer =
                new Signal.MeetDeadline(TriageTimer.of("of a newer version"), SUBJECT, START);

        assertThat(triage(newer, START))
                .isInstanceOfSatisfying(
                        TriageOutcome.Nothing.class,
                        nothing ->
                                assertThat(code(nothing))
                                        .isEqualTo(OutcomeCode.DEADLINE_NOT_ARMED));
    }

    private TriageOutcome want(Instant now) {
        return triage(new Signal.TestRequested("t" + ++asked, null, "alice"), now);
    }

    private OutcomeCode meet(Instant dueAt, Instant now) {
        return code((TriageOutcome.Nothing) triage(timer(dueAt), now));
    }

    private static Signal timer(Instant dueAt) {
        return new Signal.MeetDeadline(TriageTimer.TEST_PAGES, SUBJECT, dueAt);
    }

    private TriageOutcome triage(Signal signal, Instant now) {
        return memory.triage(signal, directory, now);
    }

    private static OutcomeCode code(TriageOutcome.Nothing nothing) {
        return switch (nothing.outcome()) {
            case Outcome.AlreadyDone(var code, _) -> code;
            case Outcome.Refused(var code, _) -> code;
            case Outcome.Accepted _ -> throw new AssertionError("it was done");
        };
    }
}
