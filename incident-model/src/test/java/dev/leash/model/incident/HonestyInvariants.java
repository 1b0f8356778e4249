package dev.leash.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentCommand.ReportUndeliverable;
import java.util.List;
import java.util.Optional;

/** Answers say what was done, decisions depend on nothing else, and the history is whole. */
final class HonestyInvariants {

    private HonestyInvariants() {}

    static void check(Turn turn) {
        doneMeansThatSomethingWasDone(turn);
        whatIsStaleChangesNothing(turn);
        theSameDecisionIsMadeAgain(turn);
        theHistoryHasNoGaps(turn);
        timeDoesNotRunBackwards(turn);
    }

    private static void doneMeansThatSomethingWasDone(Turn turn) {
        assertThat(turn.decision().outcome() instanceof Outcome.Accepted)
                .isEqualTo(!turn.decision().events().isEmpty());
    }

    private static void whatIsStaleChangesNothing(Turn turn) {
        if (turn.before() instanceof Incident.Known known && isStale(known, turn.request())) {
            assertThat(turn.decision().events()).isEmpty();
        }
    }

    private static boolean isStale(Incident.Known known, Requested request) {
        long page = known.history().pageSequence();
        if (request.command() instanceof Escalate) {
            return request.asOf() != null && request.asOf() < page;
        }
        if (request.command() instanceof ReportUndeliverable(_, long failedPage)) {
            return failedPage != page;
        }
        return request.command() instanceof MeetDeadline(var dueAt)
                && !known.nextDeadline().equals(Optional.of(dueAt));
    }

    private static void theSameDecisionIsMadeAgain(Turn turn) {
        assertThat(Lifecycle.decide(turn.before(), turn.request(), turn.directory()))
                .isEqualTo(turn.decision());
    }

    private static void theHistoryHasNoGaps(Turn turn) {
        int sequence = turn.log().size() - turn.recorded().size();
        for (Recorded recorded : turn.recorded()) {
            sequence++;
            assertThat(recorded.sequence()).isEqualTo(sequence);
        }
        assertThat(turn.after())
                .isInstanceOfSatisfying(
                        Incident.Known.class,
                        known ->
                                assertThat(known.history().sequence())
                                        .isEqualTo(turn.log().size()));
    }

    private static void timeDoesNotRunBackwards(Turn turn) {
        List<Recorded> newest =
                turn.log()
                        .subList(
                                Math.max(0, turn.log().size() - turn.recorded().size() - 1),
                                turn.log().size());
        assertThat(newest.stream().map(Recorded::at)).isSorted();
    }
}
