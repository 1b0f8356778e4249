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
        return isBefore(request, known.history().stateSequence());
    }

    /** Whether it was over, and was opened again since. */
    static boolean wasReopened(Incident.Known known, Requested request) {
        return isBefore(request, known.history().reopenedSequence());
    }

    /** How it stands now, for somebody who has seen it otherwise. */
    static String explanation(Incident.Known known) {
        return "Incident %s has gone on since you looked: it is %s now."
                .formatted(known.history().id(), standing(known));
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
                        .formatted(known.history().id(), standing(known)));
    }

    private static boolean isBefore(Requested request, @Nullable Long sequence) {
        return request.asOf() != null && sequence != null && request.asOf() < sequence;
    }

    private static String standing(Incident.Known known) {
        return switch (known) {
            case Incident.Pending _ -> "pending";
            case Incident.Assigned assigned -> "assigned to " + assigned.assignment().assignee();
            case Incident.InProgress inProgress -> "in progress with " + inProgress.person();
            case Incident.Resolved _ -> "resolved";
            case Incident.InError _ -> "in error";
        };
    }
}
