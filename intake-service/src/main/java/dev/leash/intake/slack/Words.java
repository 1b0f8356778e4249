package dev.leash.intake.slack;

import dev.leash.intake.act.Became;
import dev.leash.intake.declare.Declared;
import dev.leash.slack.IncidentButton.Action;

/** Says what came of something, and never more than is known. In Slack's markup. */
final class Words {

    private Words() {}

    /** What came of an action. */
    static String of(Action action, String incidentId, Became became) {
        String incident = "INC-" + incidentId;
        return switch (became) {
            case Became.Done _ -> done(action, incident);
            case Became.AlreadySo(String explanation) ->
                    "Nothing was changed. " + escaped(explanation);
            case Became.Refused(var _, String explanation) ->
                    "Nothing was changed. " + escaped(explanation);
            case Became.NotKnownYet(boolean isFollowed) ->
                    "It was sent for "
                            + incident
                            + ", and nobody has answered yet."
                            + (isFollowed ? " What becomes of it is told here." : "");
            case Became.NeverKnown _ ->
                    "It was sent for %s, and nothing has become of it yet. Try again."
                            .formatted(incident);
            case Became.NotTaken _ ->
                    "It could not be sent for %s: Leash cannot reach its log. Try again; if it got through after all, nothing happens twice."
                            .formatted(incident);
            case Became.Crowded _ ->
                    "Nothing was changed for %s: too many are asking at once. Try again."
                            .formatted(incident);
        };
    }

    /** What came of a report. */
    static String of(String title, Declared declared) {
        return switch (declared) {
            case Declared.Opened(String incidentId, _) ->
                    "INC-%s is open: %s. Whoever is on call is paged."
                            .formatted(incidentId, escaped(title));
            case Declared.Joined(String incidentId, String explanation) ->
                    "It belongs to INC-" + incidentId + ". " + escaped(explanation);
            case Declared.Durable _ -> "The report is safe; its incident will follow.";
            case Declared.NotTaken _ ->
                    "The report could not be kept: Leash cannot reach its log. Try again.";
            case Declared.Crowded _ ->
                    "The report was not taken: too many come at once. Try again.";
        };
    }

    /** Without it, a report could address a whole channel, or dress up a link as another. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String done(Action action, String incident) {
        return switch (action) {
            case ACKNOWLEDGE -> incident + " is acknowledged. Nobody else is paged.";
            case RESOLVE -> incident + " is resolved. Everybody who was paged is told.";
            case ESCALATE -> incident + " has gone on to the next person.";
        };
    }
}
