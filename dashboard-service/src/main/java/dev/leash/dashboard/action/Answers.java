package dev.leash.dashboard.action;

import dev.leash.dashboard.web.Flash;
import dev.leash.dashboard.web.Flash.Kind;

/** Says what became of a request, and never more than is known. */
public final class Answers {

    private Answers() {}

    /** What the next page says. */
    public static Flash flash(Action action, String incidentId, Result result) {
        String incident = "INC-" + incidentId;
        return switch (result) {
            case Result.Done _ -> new Flash(Kind.DONE, done(action, incident));
            case Result.Unchanged(String why) ->
                    new Flash(Kind.UNCHANGED, "Nothing was changed. " + why);
            case Result.Refused(var _, String why) ->
                    new Flash(Kind.REFUSED, "Nothing was changed. " + why);
            case Result.Outstanding _ ->
                    new Flash(
                            Kind.OUTSTANDING,
                            "“%s” was sent for %s, and nobody has answered yet. This page shows it as soon as it is done."
                                    .formatted(action.label(), incident));
            case Result.Unsent _ ->
                    new Flash(
                            Kind.REFUSED,
                            "“%s” could not be sent: Leash cannot reach its log. Try again; if it got through after all, nothing happens twice."
                                    .formatted(action.label()));
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
