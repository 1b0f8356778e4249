package dev.leash.model.triage;

import dev.leash.model.directory.Directory;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.OutcomeCode;
import java.time.Instant;
import java.util.Optional;

/** Rules of the timers of triage: a deadline that is overtaken changes nothing, and says why. */
final class TriageDeadlines {

    private TriageDeadlines() {}

    static TriageDecision meet(
            TriageState memory, Signal.MeetDeadline meet, Directory directory, Instant now) {
        Optional<TriageSubject> kept = memory.state(meet.subject());
        Optional<Instant> armed = kept.map(state -> state.deadlines().get(meet.timer()));
        if (armed.isEmpty()) {
            return stale(OutcomeCode.DEADLINE_NOT_ARMED, meet, "is not armed");
        }
        if (!armed.get().equals(meet.dueAt())) {
            return stale(
                    OutcomeCode.DEADLINE_MOVED, meet, "is due at %s now".formatted(armed.get()));
        }
        if (now.isBefore(armed.get())) {
            return stale(
                    OutcomeCode.DEADLINE_NOT_DUE,
                    meet,
                    "is not due before %s".formatted(armed.get()));
        }
        return switch (meet.timer()) {
            case METRIC_RECHECK ->
                    MetricRules.recheck(memory, (MetricWatch) kept.get(), directory, now);
            case UNKNOWN -> stale(OutcomeCode.DEADLINE_NOT_ARMED, meet, "is not armed");
            case TEST_PAGES, METRIC_FORGET, GROUP_WINDOW ->
                    new TriageDecision(
                            new TriageOutcome.Nothing(new Outcome.Accepted()), kept.get(), null);
        };
    }

    private static TriageDecision stale(OutcomeCode code, Signal.MeetDeadline meet, String how) {
        return TriageDecision.of(
                TriageOutcome.Nothing.alreadyDone(
                        code,
                        "The timer '%s' of %s %s."
                                .formatted(meet.timer().key(), meet.subject(), how)));
    }
}
