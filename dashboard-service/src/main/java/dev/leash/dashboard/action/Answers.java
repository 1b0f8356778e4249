package dev.leash.dashboard.action;

import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Flash.Kind;
import dev.leash.model.incident.Outcome;

/** Says what became of a request, and never more than is known. */
public final class Answers {

    private Answers() {}

    /** What the next page says of an action on an incident. */
    public static Flash flash(Action action, String incidentId, Outcome outcome) {
        String incident = "INC-" + incidentId;
        return flash(
                outcome,
                done(action, incident),
                "“%s” was sent for %s".formatted(action.label(), incident),
                "“%s” could".formatted(action.label()));
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

    private static String done(Action action, String incident) {
        return switch (action) {
            case ACK -> "Done, " + incident + " is acknowledged. Nobody else is paged.";
            case RESOLVE -> incident + " is resolved. Everybody who was paged is told.";
            case ESCALATE -> incident + " has gone on to the next person.";
            case TAKE -> incident + " is yours.";
            case REASSIGN -> incident + " is reassigned.";
            case NOTIFY -> "Whoever has " + incident + " is told once more.";
            case SNOOZE -> incident + " is snoozed.";
            case NOTE -> "The note is in the timeline of " + incident + ".";
            case REOPEN -> incident + " is open again.";
        };
    }
}
