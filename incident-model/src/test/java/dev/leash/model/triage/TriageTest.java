package dev.leash.model.triage;

import static dev.leash.model.triage.TestSignals.declared;
import static dev.leash.model.triage.TestSignals.ended;
import static dev.leash.model.triage.TestSignals.reopened;
import static dev.leash.model.triage.TestSignals.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.IncidentCommand;
import org.junit.jupiter.api.Test;

class TriageTest {

    private static final Numbering NUMBERING = new Numbering(0, 1);
    private static final String KEY = "disk-1";

    private final TestMemory memory = new TestMemory();

    @Test
    void aReportOpensAnIncidentOnTheDefaultPath() {
        Signal.Declared signal = declared("s1", null);

        assertThat(triage(signal))
                .isEqualTo(
                        new Triaged.Open(
                                "1",
                                null,
                                new IncidentCommand.Open(
                                        signal.report(), "s1", Triage.DEFAULT_PATH)));
    }

    @Test
    void reportsWithoutAKeyStandAlone() {
        assertThat(triage(declared("s1", null))).isInstanceOf(Triaged.Open.class);
        assertThat(triage(declared("s2", null)))
                .isInstanceOfSatisfying(
                        Triaged.Open.class, open -> assertThat(open.incidentId()).isEqualTo("2"));
    }

    @Test
    void theSameKeyJoinsTheOpenIncident() {
        triage(declared("s1", KEY));
        Signal.Declared again = declared("s2", KEY);

        assertThat(triage(again))
                .isEqualTo(
                        new Triaged.Attach(
                                "1",
                                new IncidentCommand.Attach(
                                        again.report(), "s2", again.requestId())));
    }

    @Test
    void theSameKeyOfAnotherSourceIsAnotherIncident() {
        triage(declared("s1", KEY));

        assertThat(triage(new Signal.Declared("s2", null, report("other", KEY), null)))
                .isInstanceOf(Triaged.Open.class);
    }

    @Test
    void theSameKeyOpensANewIncidentOnceTheOldOneIsOver() {
        triage(declared("s1", KEY));

        assertThat(triage(ended("1", KEY))).isInstanceOf(Triaged.Release.class);
        assertThat(triage(declared("s2", KEY)))
                .isInstanceOfSatisfying(
                        Triaged.Open.class, open -> assertThat(open.incidentId()).isEqualTo("2"));
    }

    @Test
    void aReopenedIncidentTakesItsKeyBack() {
        triage(declared("s1", KEY));
        triage(ended("1", KEY));

        assertThat(triage(reopened("1", KEY))).isInstanceOf(Triaged.Hold.class);
        assertThat(triage(declared("s2", KEY)))
                .isInstanceOfSatisfying(
                        Triaged.Attach.class,
                        attach -> assertThat(attach.incidentId()).isEqualTo("1"));
    }

    @Test
    void aReopenedIncidentLeavesTheKeyToANewerOne() {
        triage(declared("s1", KEY));
        triage(ended("1", KEY));
        triage(declared("s2", KEY));

        assertThat(triage(reopened("1", KEY))).isEqualTo(new Triaged.Ignore());
        assertThat(triage(ended("1", KEY))).isEqualTo(new Triaged.Ignore());
        assertThat(triage(declared("s3", KEY)))
                .isInstanceOfSatisfying(
                        Triaged.Attach.class,
                        attach -> assertThat(attach.incidentId()).isEqualTo("2"));
    }

    @Test
    void theEndOfAnIncidentWithoutAKeyFreesNothing() {
        triage(declared("s1", null));

        assertThat(triage(ended("1", null))).isEqualTo(new Triaged.Ignore());
        assertThat(triage(reopened("1", null))).isEqualTo(new Triaged.Ignore());
    }

    private Triaged triage(Signal signal) {
        return memory.triage(NUMBERING, signal);
    }
}
