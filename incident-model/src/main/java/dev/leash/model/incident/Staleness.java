package dev.leash.model.incident;

import org.jspecify.annotations.Nullable;

/**
 * Detection of outdated commands: whether the incident has changed since its author looked, so that
 * they would undo what they do not know of. A command without {@code asOf} applies to the current
 * state.
 */
final class Staleness {

    private Staleness() {}

    /** Whether the state or the owner has changed since. */
    static boolean hasGoneOn(Incident.Known known, CommandEnvelope request) {
        return isBefore(request, known.escalation().stateSequence());
    }

    /** Whether the incident was reopened since. */
    static boolean wasReopened(Incident.Known known, CommandEnvelope request) {
        return isBefore(request, known.escalation().reopenedSequence());
    }

    /** How the incident stands now, for an author who has seen an older state. */
    static String explanation(Incident.Known known) {
        return "Incident %s has changed since you looked: it is %s now."
                .formatted(known.id(), standing(known));
    }

    /** Refuses to take the incident from its current owner. */
    static Decision refuse(Incident.Known known) {
        return Decision.refuse(OutcomeCode.CHANGED_MEANWHILE, explanation(known));
    }

    /** Refuses to resolve an incident that was reopened since. */
    static Decision refuseReopened(Incident.Known known) {
        return Decision.refuse(
                OutcomeCode.REOPENED_MEANWHILE,
                "Incident %s was reopened since you looked: it is %s now."
                        .formatted(known.id(), standing(known)));
    }

    /** Whether a sequence is newer than what the author had seen. */
    static boolean isBefore(CommandEnvelope request, @Nullable Long sequence) {
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
            case PagingState.Drafted _ -> "a draft";
        };
    }
}
