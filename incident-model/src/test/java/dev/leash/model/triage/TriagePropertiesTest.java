package dev.leash.model.triage;

import static dev.leash.model.triage.TestSignals.declared;
import static dev.leash.model.triage.TestSignals.ended;
import static dev.leash.model.triage.TestSignals.reopened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.DedupKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Random signals, repeated and out of order, keep the promises about dedup keys. */
class TriagePropertiesTest {

    @Property
    void oneKeyHasOneOpenIncidentAndOneSignalOneIncident(@ForAll("signals") List<Signal> signals) {
        TestMemory memory = new TestMemory();
        List<String> opened = new ArrayList<>();
        Map<String, String> incidentOfSignal = new HashMap<>();

        for (Signal signal : signals) {
            boolean free = isFree(memory, signal);
            switch (memory.triage(signal)) {
                case TriageOutcome.Open(String incidentId, _, _, _) -> {
                    assertThat(free).isTrue();
                    opened.add(incidentId);
                    assertThat(incidentOfSignal.put(signal.id(), incidentId)).isNull();
                }
                case TriageOutcome.Attach(String incidentId, _, _) -> {
                    assertThat(free).isFalse();
                    assertThat(incidentOfSignal.put(signal.id(), incidentId)).isNull();
                }
                case TriageOutcome.Repeat(String incidentId, _) ->
                        assertThat(incidentOfSignal).containsEntry(signal.id(), incidentId);
                case TriageOutcome.Draft _,
                        TriageOutcome.Note _,
                        TriageOutcome.Claimed _,
                        TriageOutcome.Ask _,
                        TriageOutcome.Held _,
                        TriageOutcome.Suppressed _,
                        TriageOutcome.Nothing _ ->
                        assertThat(signal).isNotInstanceOf(Signal.Declared.class);
            }
        }

        assertThat(opened).doesNotHaveDuplicates().hasSize((int) memory.opened());
    }

    /** Whatever is resolved and reopened, and whatever opening is lost on the way. */
    @Property
    void aReportJoinsAnOpenIncidentOfItsKeyWhenThereIsOne(@ForAll("moves") List<Move> moves) {
        Openness openness = new Openness();

        moves.forEach(openness::take);
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Move> reports =
                Combinators.combine(
                                Arbitraries.of("disk", "cpu"),
                                Arbitraries.of(false, false, false, true))
                        .as(Move.Report::new);
        Arbitrary<Move> turns = Arbitraries.integers().between(1, 6).map(Move.Turn::new);
        return Arbitraries.oneOf(reports, turns).list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Signal>> signals() {
        Arbitrary<@Nullable String> keys = Arbitraries.of("disk", "cpu").injectNull(0.2);
        Arbitrary<String> incidents = Arbitraries.of("1", "2", "3", "4");
        Arbitrary<Signal> declared =
                Combinators.combine(Arbitraries.of("s1", "s2", "s3", "s4", "s5", "s6"), keys)
                        .as((id, key) -> declared(id, key));
        Arbitrary<Signal> ended =
                Combinators.combine(incidents, keys).as((id, key) -> ended(id, key));
        Arbitrary<Signal> reopened =
                Combinators.combine(incidents, keys).as((id, key) -> reopened(id, key));
        return Arbitraries.oneOf(declared, ended, reopened).list().ofMaxSize(40);
    }

    private static boolean isFree(TestMemory memory, Signal signal) {
        String key =
                switch (signal) {
                    case Signal.Declared declared -> DedupKey.of(declared.report());
                    case Signal.Counted counted -> DedupKey.of(counted.report());
                    case Signal.Recovered recovered -> DedupKey.of(recovered.report());
                    case Signal.Asked asked -> asked.key();
                    case Signal.TestRequested _,
                            Signal.Sampled _,
                            Signal.DraftDismissed _,
                            Signal.MeetDeadline _ ->
                            null;
                    case Signal.Ended ended -> ended.key();
                    case Signal.Reopened reopened -> reopened.key();
                };
        return key == null || memory.claimants(key).isEmpty();
    }
}
