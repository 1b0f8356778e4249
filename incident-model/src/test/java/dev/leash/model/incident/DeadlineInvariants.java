package dev.leash.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.incident.IncidentCommand.MeetDeadline;
import dev.leash.model.incident.IncidentEvent.Assigned;
import dev.leash.model.incident.IncidentEvent.Failed;
import dev.leash.model.incident.IncidentEvent.PathExhausted;
import java.time.Instant;
import java.util.Optional;

/** Something is armed or there is a reason, and what is armed is met in its time and once. */
final class DeadlineInvariants {

    private DeadlineInvariants() {}

    static void check(Turn turn) {
        somethingIsArmedOrThereIsAReason(turn);
        met(turn).ifPresent(dueAt -> wasArmedAndDueAndIsNotAnyMore(turn, dueAt));
        anAssignmentNamesTheDeadlineThatLedToIt(turn);
        whatWasArmedNowLiesAhead(turn);
    }

    private static void somethingIsArmedOrThereIsAReason(Turn turn) {
        boolean armed = turn.after().nextDeadline().isPresent();
        boolean reasonIsRecorded =
                turn.after() instanceof Incident.Known known && isReasonRecorded(known, turn);
        assertThat(armed).isNotEqualTo(reasonIsRecorded);
    }

    private static boolean isReasonRecorded(Incident.Known known, Turn turn) {
        return switch (known.paging()) {
            case PagingState.Pending _ -> false;
            case PagingState.Assigned _ -> turn.isSince(PathExhausted.class, Assigned.class);
            case PagingState.InError _ -> turn.isSince(Failed.class, Assigned.class);
            case PagingState.InProgress(_, _, _, boolean snoozed) ->
                    !snoozed && known.escalation().path().ackTimeoutMillis() == 0;
            case PagingState.Resolved _, PagingState.Drafted _ -> true;
        };
    }

    private static void wasArmedAndDueAndIsNotAnyMore(Turn turn, Instant dueAt) {
        assertThat(turn.before().nextDeadline()).contains(dueAt);
        assertThat(turn.request().at()).isAfterOrEqualTo(dueAt);
        assertThat(turn.after().nextDeadline()).isNotEqualTo(Optional.of(dueAt));
    }

    private static void anAssignmentNamesTheDeadlineThatLedToIt(Turn turn) {
        turn.assignment()
                .ifPresent(
                        assignment ->
                                assertThat(Optional.ofNullable(assignment.dueAt()))
                                        .isEqualTo(met(turn)));
    }

    private static void whatWasArmedNowLiesAhead(Turn turn) {
        if (!turn.after().nextDeadline().equals(turn.before().nextDeadline())) {
            assertThat(turn.after().nextDeadline().stream())
                    .allSatisfy(next -> assertThat(next).isAfter(turn.request().at()));
        }
    }

    private static Optional<Instant> met(Turn turn) {
        return turn.metDeadline() && turn.request().command() instanceof MeetDeadline(_, var dueAt)
                ? Optional.of(dueAt)
                : Optional.empty();
    }
}
