package dev.leash.dashboard.action;

import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Flash.Kind;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.model.narrative.Decoration;
import dev.leash.model.narrative.OutcomeWords;
import org.jspecify.annotations.Nullable;

/** Messages about the outcome of a request, shown on the next page. */
public final class ResultMessages {

    /** An open page shows the effect of a pending request as soon as there is one. */
    private static final Outcome FOLLOWED = new Outcome.Pending(true);

    private ResultMessages() {}

    /** The outcome of a command to an incident. */
    public static Flash flash(Verb verb, String incidentId, Outcome outcome) {
        String incident = "INC-" + incidentId;
        return flash(outcome, verb.done(incident), incident);
    }

    /**
     * The outcome of a request that is about no incident.
     *
     * @param done the message after success
     */
    public static Flash flash(String done, Outcome outcome) {
        return flash(outcome, done, null);
    }

    private static Flash flash(Outcome outcome, String done, @Nullable String incident) {
        Outcome shown = outcome instanceof Outcome.Pending ? FOLLOWED : outcome;
        return new Flash(
                kind(outcome),
                OutcomeWords.of(shown, done, incident, "on this page").in(Decoration.PLAIN));
    }

    private static Kind kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> Kind.DONE;
            case Outcome.AlreadyDone _ -> Kind.UNCHANGED;
            case Outcome.Pending _, Outcome.Undecided _ -> Kind.OUTSTANDING;
            case Outcome.Refused _, Outcome.Unsent _, Outcome.Crowded _ -> Kind.REFUSED;
        };
    }
}
