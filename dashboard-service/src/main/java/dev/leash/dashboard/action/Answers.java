package dev.leash.dashboard.action;

import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Flash.Kind;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.model.narrative.Decoration;
import dev.leash.model.narrative.OutcomeWords;
import org.jspecify.annotations.Nullable;

/** What the next page says of a request. */
public final class Answers {

    /** A page that is open shows what it asked for as soon as it is done. */
    private static final Outcome FOLLOWED = new Outcome.Pending(true);

    private Answers() {}

    /** Of an action on an incident. */
    public static Flash flash(Verb verb, String incidentId, Outcome outcome) {
        String incident = "INC-" + incidentId;
        return flash(outcome, verb.done(incident), incident);
    }

    /**
     * Of a request that is about no incident.
     *
     * @param done what is said when it was done
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
