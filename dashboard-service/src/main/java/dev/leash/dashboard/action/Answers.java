package dev.leash.dashboard.action;

import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Flash.Kind;
import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;

/** Says what became of a request, and never more than is known. */
public final class Answers {

    private Answers() {}

    /** What the next page says of an action on an incident. */
    public static Flash flash(Verb verb, String incidentId, Outcome outcome) {
        String incident = "INC-" + incidentId;
        return flash(
                outcome,
                verb.done(incident),
                "“%s” was sent for %s".formatted(verb.label(), incident),
                "“%s” could".formatted(verb.label()));
    }

    /**
     * What the next page says of a request that is about no incident.
     *
     * @param done what is said when it was done
     */
    public static Flash flash(String done, Outcome outcome) {
        return flash(outcome, done, "It was sent", "It could");
    }

    private static Flash flash(Outcome outcome, String done, String sent, String could) {
        return switch (outcome) {
            case Outcome.Accepted _ -> new Flash(Kind.DONE, done);
            case Outcome.AlreadyDone(_, String why) ->
                    new Flash(Kind.UNCHANGED, "Nothing was changed. " + why);
            case Outcome.Refused(_, String why) ->
                    new Flash(Kind.REFUSED, "Nothing was changed. " + why);
            case Outcome.Pending _, Outcome.Undecided _ ->
                    new Flash(
                            Kind.OUTSTANDING,
                            sent
                                    + ", and nobody has answered yet. This page shows it as soon as it is done.");
            case Outcome.Unsent _ ->
                    new Flash(
                            Kind.REFUSED,
                            could
                                    + " not be sent: Leash cannot reach its log. Try again; if it got through after all, nothing happens twice.");
            case Outcome.Crowded _ ->
                    new Flash(
                            Kind.REFUSED,
                            could + " not be sent: too many are asking at once. Try again.");
        };
    }
}
