package dev.leash.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.IncidentCommand.Acknowledge;
import dev.leash.model.incident.IncidentCommand.AddNote;
import dev.leash.model.incident.IncidentCommand.Attach;
import dev.leash.model.incident.IncidentCommand.Escalate;
import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentCommand.Notify;
import dev.leash.model.incident.IncidentCommand.Open;
import dev.leash.model.incident.IncidentCommand.Reassign;
import dev.leash.model.incident.IncidentCommand.Reopen;
import dev.leash.model.incident.IncidentCommand.ReportUndeliverable;
import dev.leash.model.incident.IncidentCommand.Resolve;
import dev.leash.model.incident.IncidentCommand.SearchAgain;
import dev.leash.model.incident.IncidentCommand.Snooze;
import dev.leash.model.incident.IncidentCommand.Take;
import dev.leash.model.incident.IncidentCommand.Unrecognised;
import dev.leash.model.incident.IncidentEvent.Acknowledged;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Reopened;
import dev.leash.model.incident.IncidentEvent.Resolved;
import dev.leash.model.incident.IncidentEvent.Snoozed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers say what was done, decisions depend on nothing else, and the history is whole. */
final class HonestyInvariants {

    /** Its state, or who has it, is another afterwards. */
    private static final Set<Class<? extends IncidentEvent>> GOES_ON =
            Set.of(
                    Assigned.class,
                    Acknowledged.class,
                    Snoozed.class,
                    Resolved.class,
                    Reopened.class);

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
        if (turn.before() instanceof Incident.Known known && isStale(known, turn)) {
            assertThat(turn.decision().events()).isEmpty();
        }
    }

    private static boolean isStale(Incident.Known known, Turn turn) {
        return switch (turn.request().command()) {
            case Escalate _, Take _, Reassign _, Snooze _ -> happenedUnseen(turn, GOES_ON);
            case IncidentCommand.OfDetails _ ->
                    happenedUnseen(turn, Set.of(IncidentEvent.Edited.class));
            case Resolve _ -> happenedUnseen(turn, Set.of(Reopened.class));
            case ReportUndeliverable(_, long page) ->
                    page != known.escalation().progress().pageSequence();
            case MeetDeadline(_, var dueAt) -> !known.nextDeadline().equals(Optional.of(dueAt));
            case IncidentCommand.OfRoles _ ->
                    happenedUnseen(
                            turn,
                            Set.of(
                                    IncidentEvent.RoleAssigned.class,
                                    IncidentEvent.RoleUnassigned.class));
            case Open _,
                    IncidentCommand.Draft _,
                    Attach _,
                    Acknowledge _,
                    AddNote _,
                    Notify _,
                    Reopen _,
                    IncidentCommand.OfPublication _,
                    SearchAgain _,
                    Unrecognised _ ->
                    false;
        };
    }

    /** Whether one of these has happened since the asker looked, as the log has it. */
    private static boolean happenedUnseen(Turn turn, Set<Class<? extends IncidentEvent>> kinds) {
        Long seen = turn.request().asOf();
        return seen != null
                && turn.log().stream()
                        .limit(turn.log().size() - turn.recorded().size())
                        .filter(recorded -> recorded.sequence() > seen)
                        .anyMatch(recorded -> kinds.contains(recorded.event().getClass()));
    }

    private static void theSameDecisionIsMadeAgain(Turn turn) {
        assertThat(Lifecycle.decide(turn.before(), turn.request(), turn.directory()))
                .isEqualTo(turn.decision());
    }

    private static void theHistoryHasNoGaps(Turn turn) {
        int sequence = turn.log().size() - turn.recorded().size();
        for (IncidentRecord recorded : turn.recorded()) {
            sequence++;
            assertThat(recorded.sequence()).isEqualTo(sequence);
        }
        assertThat(turn.after())
                .isInstanceOfSatisfying(
                        Incident.Known.class,
                        known -> assertThat(known.core().sequence()).isEqualTo(turn.log().size()));
    }

    private static void timeDoesNotRunBackwards(Turn turn) {
        List<IncidentRecord> newest =
                turn.log()
                        .subList(
                                Math.max(0, turn.log().size() - turn.recorded().size() - 1),
                                turn.log().size());
        assertThat(newest.stream().map(IncidentRecord::at)).isSorted();
    }
}
