package dev.leash.model.triage;

import static dev.leash.model.triage.TestSignals.bounced;
import static dev.leash.model.triage.TestSignals.declared;
import static dev.leash.model.triage.TestSignals.ended;
import static dev.leash.model.triage.TestSignals.reopened;
import static dev.leash.model.triage.TestSignals.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.incident.AttachReason;
import dev.leash.model.incident.DedupKey;
import dev.leash.model.incident.IncidentCommand;
import dev.leash.model.incident.SourceRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TriageTest {

    private static final String KEY = "disk-1";

    private final TestMemory memory = new TestMemory();

    @Test
    void aReportOpensAnIncidentOnTheDefaultPath() {
        Signal.Declared signal = declared("s1", null);

        assertThat(triage(signal))
                .isEqualTo(
                        new TriageOutcome.Open(
                                "1",
                                null,
                                new IncidentCommand.Open(
                                        signal.report(), "s1", EscalationPath.DEFAULT_ID)));
    }

    @Test
    void reportsWithoutAKeyStandAlone() {
        assertThat(triage(declared("s1", null))).isInstanceOf(TriageOutcome.Open.class);
        assertThat(triage(declared("s2", null)))
                .isInstanceOfSatisfying(
                        TriageOutcome.Open.class,
                        open -> assertThat(open.incidentId()).isEqualTo("2"));
    }

    @Test
    void theSameKeyJoinsTheOpenIncident() {
        triage(declared("s1", KEY));
        Signal.Declared again = declared("s2", KEY);

        assertThat(triage(again))
                .isEqualTo(
                        new TriageOutcome.Attach(
                                "1",
                                new IncidentCommand.Attach(
                                        again.report(), "s2", again.requestId())));
    }

    @Test
    void theSameKeyOfAnotherSourceIsAnotherIncident() {
        triage(declared("s1", KEY));

        assertThat(triage(new Signal.Declared("s2", null, report("other", KEY), null)))
                .isInstanceOf(TriageOutcome.Open.class);
    }

    @Test
    void theSameKeyOpensANewIncidentOnceTheOldOneIsOver() {
        triage(declared("s1", KEY));

        assertThat(triage(ended("1", KEY))).isEqualTo(claimed());
        assertThat(triage(declared("s2", KEY)))
                .isInstanceOfSatisfying(
                        TriageOutcome.Open.class,
                        open -> assertThat(open.incidentId()).isEqualTo("2"));
    }

    @Test
    void aReopenedIncidentTakesItsKeyBack() {
        triage(declared("s1", KEY));
        triage(ended("1", KEY));

        assertThat(triage(reopened("1", KEY))).isEqualTo(claimed("1"));
        assertThat(triage(declared("s2", KEY)))
                .isInstanceOfSatisfying(
                        TriageOutcome.Attach.class,
                        attach -> assertThat(attach.incidentId()).isEqualTo("1"));
    }

    @Test
    void aReopenedIncidentLeavesTheKeyToANewerOne() {
        triage(declared("s1", KEY));
        triage(ended("1", KEY));
        triage(declared("s2", KEY));

        assertThat(triage(reopened("1", KEY))).isEqualTo(claimed("2", "1"));
        joins("2", declared("s3", KEY));
        assertThat(triage(ended("1", KEY))).isEqualTo(claimed("2"));
        joins("2", declared("s4", KEY));
    }

    @Test
    void aReopenedIncidentHasTheKeyOnceTheNewerOneIsOver() {
        triage(declared("s1", KEY));
        triage(ended("1", KEY));
        triage(declared("s2", KEY));
        triage(reopened("1", KEY));

        assertThat(triage(ended("2", KEY))).isEqualTo(claimed("1"));
        joins("1", declared("s3", KEY));
        assertThat(triage(reopened("2", KEY))).isEqualTo(claimed("1", "2"));
        assertThat(triage(reopened("2", KEY))).isInstanceOf(TriageOutcome.Nothing.class);
    }

    @Test
    void aKeyIsClaimedByNoMoreThanIsAllowed() {
        triage(declared("s1", KEY));
        for (int older = 2; older <= Triage.MAX_CLAIMANTS; older++) {
            assertThat(triage(reopened("" + older, KEY))).isInstanceOf(TriageOutcome.Claimed.class);
        }

        assertThat(triage(reopened("999", KEY))).isInstanceOf(TriageOutcome.Nothing.class);
        joins("1", declared("s2", KEY));
    }

    /** Its opening could not be processed, so nobody ever says that it is over. */
    @Test
    void anIncidentThatNeverWasDoesNotKeepItsKey() {
        triage(declared("s1", KEY));
        Signal.Declared second = declared("s2", KEY);
        joins("1", second);

        assertThat(triage(bounced(second, "1")))
                .isInstanceOfSatisfying(
                        TriageOutcome.Open.class,
                        open -> assertThat(open.incidentId()).isEqualTo("2"));
        joins("2", declared("s3", KEY));
    }

    @Test
    void theEndOfAnIncidentWithoutAKeyFreesNothing() {
        triage(declared("s1", null));

        assertThat(triage(ended("1", null))).isInstanceOf(TriageOutcome.Nothing.class);
        assertThat(triage(reopened("1", null))).isInstanceOf(TriageOutcome.Nothing.class);
    }

    @Test
    void whatASourceAsksIsAskedOfTheOpenIncidentOfItsAlert() {
        Signal.Recovered over = new Signal.Recovered("r1", report("probe", KEY), true);
        String key = Objects.requireNonNull(DedupKey.of(over.report()));
        SourceRequest request = new SourceRequest(SourceRequest.Action.ACKNOWLEDGE);
        Signal asked = new Signal.Asked("a1", key, "test", request);
        assertThat(triage(asked)).isInstanceOf(TriageOutcome.Nothing.class);

        triage(counted("s1"));

        assertThat(triage(asked)).isEqualTo(new TriageOutcome.Ask("1", "test", request));
        assertThat(triage(over))
                .isEqualTo(
                        new TriageOutcome.Attach(
                                "1",
                                new IncidentCommand.Attach(
                                        over.report(), "r1", null, AttachReason.RECOVERED, true)));
    }

    /** The count of an alert is held against what is open, and no event comes of it. */
    @Test
    void whatIsCountedOpensAnIncidentWhereNoneIsOpen() {
        triage(counted("s1"));

        assertThat(triage(counted("s2"))).isEqualTo(new TriageOutcome.Held("1"));
        triage(ended("1", KEY));
        assertThat(triage(counted("s3"))).isInstanceOf(TriageOutcome.Open.class);
    }

    private static Signal counted(String id) {
        return new Signal.Counted(id, report("probe", KEY));
    }

    @Test
    void thatSomethingIsOverIsToldToTheIncidentThatHoldsTheKey() {
        Signal recovered = new Signal.Recovered("r1", report("probe", KEY));
        assertThat(triage(recovered)).isInstanceOf(TriageOutcome.Nothing.class);
        triage(declared("s1", KEY));

        joins("1", recovered);
    }

    private void joins(String incidentId, Signal signal) {
        assertThat(triage(signal))
                .isInstanceOfSatisfying(
                        TriageOutcome.Attach.class,
                        attach -> assertThat(attach.incidentId()).isEqualTo(incidentId));
    }

    private static TriageOutcome claimed(String... incidents) {
        return new TriageOutcome.Claimed(
                "" + DedupKey.of(report("probe", KEY)), List.of(incidents));
    }

    private TriageOutcome triage(Signal signal) {
        return memory.triage(signal);
    }
}
