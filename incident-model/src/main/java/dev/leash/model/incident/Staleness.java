package dev.leash.model.incident;

import org.jspecify.annotations.Nullable;

/**
 * Whether an incident has gone on since the asker looked, so that they would undo what they do not
 * know of. Whoever does not say what they have seen asks about it as it is.
 */
final class Staleness {

    private Staleness() {}

    /** Whether its state, or who has it, has changed since. */
    static boolean hasGoneOn(Incident.Known known, Requested request) {
        return isBefore(request, known.escalation().stateSequence());
    }

    /** Whether it was over, and was opened again since. */
    static boolean wasReopened(Incident.Known known, Requested request) {
        return isBefore(request, known.escalation().reopenedSequence());
    }

    /** How it stands now, for somebody who has seen it otherwise. */
    static String explanation(Incident.Known known) {
        return "Incident %s has gone on since you looked: it is %s now."
                .formatted(known.id(), standing(known));
    }

    /** Refuses to take it from whoever has it by now. */
    static Decision refuse(Incident.Known known) {
        return Decision.refuse(OutcomeCode.CHANGED_MEANWHILE, explanation(known));
    }

    /** Refuses to end what was opened again. */
    static Decision refuseReopened(Incident.Known known) {
        return Decision.refuse(
                OutcomeCode.REOPENED_MEANWHILE,
                "Incident %s was reopened since you looked: it is %s now."
                        .formatted(known.id(), standing(known)));
    }

    /** Whether an event of that number is newer than what the asker had seen. */
    static boolean isBefore(Requested request, @Nullable Long sequence) {
        return request.asOf() != null && sequence != null && request.asOf() < sequence;
    }

    static String standing(Incident.Known known) {
        return switch (known.paging()) {
            case PagingState.Pending _ -> "pending";
            case PagingState.Assigned(Assignment assignment, _) ->
                    "assigned to " + assignment.assignee();
            case PagingState.InProgress inProgress -> "in progress with " + inProgress.person();
            case PagingState.Resolved _ -> "resolved";
            case PagingState.InError _ -> "in error";
        };
    }
}
