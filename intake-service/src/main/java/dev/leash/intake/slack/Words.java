package dev.leash.intake.slack;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.model.narrative.Decoration;
import dev.leash.model.narrative.OutcomeWords;
import dev.leash.wire.reply.CommandClient.Result;

/** Says what came of something, and never more than is known. In Slack's markup. */
final class Words {

    private static final Decoration MARKUP =
            new Decoration() {
                @Override
                public String quote(String text) {
                    return escaped(text);
                }
            };

    private Words() {}

    /** What came of an action. */
    static String of(Verb verb, String incidentId, Outcome outcome) {
        String incident = "INC-" + incidentId;
        return OutcomeWords.of(outcome, verb.done(incident), incident, "here").in(MARKUP);
    }

    /** What came of a report. */
    static String of(String title, Result result) {
        String incident = "INC-" + result.incidentId();
        return switch (result.outcome()) {
            case Outcome.Accepted _ ->
                    "%s is open: %s. Whoever is on call is paged."
                            .formatted(incident, escaped(title));
            case Outcome.AlreadyDone(_, String explanation) ->
                    "It belongs to " + incident + ". " + escaped(explanation);
            case Outcome.Refused(_, String explanation) ->
                    "It belongs to " + incident + ". " + escaped(explanation);
            case Outcome.Pending _, Outcome.Undecided _ ->
                    "The report is safe; its incident will follow.";
            case Outcome.Unsent _ ->
                    "The report could not be kept: Leash cannot reach its log. Try again.";
            case Outcome.Crowded _ ->
                    "The report was not taken: too many come at once. Try again.";
        };
    }

    /** Without it, a report could address a whole channel, or dress up a link as another. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
