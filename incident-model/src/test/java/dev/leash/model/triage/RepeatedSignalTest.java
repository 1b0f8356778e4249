package dev.leash.model.triage;

import static dev.leash.model.triage.TestSignals.bounced;
import static dev.leash.model.triage.TestSignals.declared;
import static dev.leash.model.triage.TestSignals.ended;
import static dev.leash.model.triage.TestSignals.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.DedupKey;
import dev.leash.model.incident.Report;
import org.junit.jupiter.api.Test;

/** What happens to a signal that comes twice, or is sent back. */
class RepeatedSignalTest {

    private static final String KEY = "disk-1";

    private final TestMemory memory = new TestMemory();

    @Test
    void comesToTheSameIncident() {
        triage(declared("s1", null));

        assertThat(triage(declared("s1", null))).isEqualTo(new TriageOutcome.Repeat("1", false));
        assertThat(memory.opened()).isEqualTo(1);
    }

    @Test
    void comesToTheIncidentItWasAttachedTo() {
        triage(declared("s1", KEY));
        triage(declared("s2", KEY));

        assertThat(triage(declared("s2", KEY))).isEqualTo(new TriageOutcome.Repeat("1", true));
    }

    @Test
    void comesToTheSameIncidentEvenWhenThatIsOver() {
        triage(declared("s1", KEY));
        triage(ended("1", KEY));

        assertThat(triage(declared("s1", KEY))).isEqualTo(new TriageOutcome.Repeat("1", false));
    }

    @Test
    void opensANewIncidentWhenItWasSentBackFromOneThatIsOver() {
        triage(declared("s1", KEY));
        Signal.Declared late = declared("s2", KEY);
        triage(late);
        triage(ended("1", KEY));

        assertThat(triage(bounced(late, "1")))
                .isInstanceOfSatisfying(
                        TriageOutcome.Open.class,
                        open -> {
                            assertThat(open.incidentId()).isEqualTo("2");
                            assertThat(open.open().signalId()).isEqualTo("s2");
                        });
    }

    @Test
    void opensNothingMoreWhenItIsSentBackTwice() {
        triage(declared("s1", KEY));
        Signal.Declared late = declared("s2", KEY);
        triage(late);
        triage(ended("1", KEY));
        triage(bounced(late, "1"));

        assertThat(triage(bounced(late, "1"))).isEqualTo(new TriageOutcome.Repeat("2", true));
        assertThat(triage(late)).isEqualTo(new TriageOutcome.Repeat("2", true));
    }

    @Test
    void joinsTheNewerIncidentOfItsKeyWhenItIsSentBack() {
        triage(declared("s1", KEY));
        Signal.Declared late = declared("s2", KEY);
        triage(late);
        triage(ended("1", KEY));
        triage(declared("s3", KEY));

        assertThat(triage(bounced(late, "1")))
                .isInstanceOfSatisfying(
                        TriageOutcome.Attach.class,
                        attach -> assertThat(attach.incidentId()).isEqualTo("2"));
    }

    @Test
    void isOneOfItsOwnWhenItsSenderUsedTheIdForAnotherReport() {
        Signal.Declared first = named("abc-1", "idem one");
        Signal.Declared other = named("abc-1", "something ELSE entirely");
        triage(first);

        assertThat(triage(other))
                .isInstanceOfSatisfying(
                        TriageOutcome.Open.class,
                        open -> {
                            assertThat(open.incidentId()).isEqualTo("2");
                            assertThat(open.explanation()).contains("another report (incident 1)");
                            assertThat(open.open().report().notes())
                                    .containsExactly(open.explanation());
                        });
        assertThat(triage(first)).isEqualTo(new TriageOutcome.Repeat("1", false));
        assertThat(triage(other)).isEqualTo(new TriageOutcome.Repeat("2", false));
        assertThat(triage(named("abc-1", "a third"))).isInstanceOf(TriageOutcome.Open.class);
        assertThat(triage(first)).isEqualTo(new TriageOutcome.Repeat("1", false));
    }

    @Test
    void joinsTheIncidentOfItsDedupKeyWhateverItsSenderCalledIt() {
        triage(new Signal.Declared("s1", null, report("probe", KEY), null, "digest-1"));

        assertThat(triage(new Signal.Declared("s1", null, report("probe", KEY), null, "digest-2")))
                .isInstanceOfSatisfying(
                        TriageOutcome.Attach.class,
                        attach -> assertThat(attach.incidentId()).isEqualTo("1"));
    }

    /** As it was remembered before digests were. */
    @Test
    void isTakenForTheSameWhereNoDigestIsKnown() {
        triage(declared("s1", null));

        assertThat(triage(new Signal.Declared("s1", null, report("probe", null), null, "digest")))
                .isEqualTo(new TriageOutcome.Repeat("1", false));
    }

    @Test
    void keepsItsIdAndReportWhenItIsSentBackAndNobodyWaitsForIt() {
        Signal.Declared signal = declared("s1", KEY);

        assertThat(bounced(signal, "1"))
                .isEqualTo(new Signal.Declared("s1", null, signal.report(), "1"));
    }

    @Test
    void meetsOthersUnderAKeyThatNoOtherSourceCanMake() {
        assertThat(DedupKey.of(report("probe", null))).isNull();
        assertThat(DedupKey.of(report("a", "b:c"))).isNotEqualTo(DedupKey.of(report("a:b", "c")));
        assertThat(DedupKey.of(report("a", "bc"))).isNotEqualTo(DedupKey.of(report("ab", "c")));
    }

    private TriageOutcome triage(Signal signal) {
        return memory.triage(signal);
    }

    private static Signal.Declared named(String key, String title) {
        Report report = Report.ofText(title, "probe");
        return new Signal.Declared(
                "probe/" + key, "request", report, null, ReportDigest.of(report, null));
    }
}
