package dev.leash.model.triage;

import static dev.leash.model.triage.TestSignals.bounced;
import static dev.leash.model.triage.TestSignals.declared;
import static dev.leash.model.triage.TestSignals.ended;
import static dev.leash.model.triage.TestSignals.reopened;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which incidents are truly open, whatever triage believes. */
final class Openness {

    private final TestMemory memory = new TestMemory();
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int reports;

    void take(Move move) {
        switch (move) {
            case Move.Report(String key, boolean isLost) -> report(key, isLost);
            case Move.Turn(int number) -> turn("" + number);
        }
    }

    private void turn(String incident) {
        String key = keys.get(incident);
        if (key == null) {
            return;
        }
        if (open.remove(incident)) {
            memory.triage(ended(incident, key));
        } else {
            open.add(incident);
            memory.triage(reopened(incident, key));
        }
    }

    private void report(String key, boolean isLost) {
        reports++;
        Signal.Declared signal = declared("s" + reports, key);
        TriageOutcome triaged = memory.triage(signal);
        if (triaged instanceof TriageOutcome.Attach(String incident, _, _)
                && !keys.containsKey(incident)) {
            triaged = memory.triage(bounced(signal, incident));
        }
        check(key, triaged);
        if (triaged instanceof TriageOutcome.Open(String incident, _, _, _) && !isLost) {
            keys.put(incident, key);
            open.add(incident);
        }
    }

    private void check(String key, TriageOutcome triaged) {
        if (triaged instanceof TriageOutcome.Attach(String incident, _, _)) {
            assertThat(open).contains(incident);
            assertThat(keys).containsEntry(incident, key);
        } else {
            assertThat(triaged).isInstanceOf(TriageOutcome.Open.class);
            assertThat(open).noneMatch(incident -> key.equals(keys.get(incident)));
        }
    }
}
