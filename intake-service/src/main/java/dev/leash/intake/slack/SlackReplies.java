package dev.leash.intake.slack;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.model.narrative.Decoration;
import dev.leash.model.narrative.OutcomeWords;
import dev.leash.wire.reply.CommandClient.Result;

/** Replies to Slack interactions, in Slack's markup; they never claim more than is known. */
final class SlackReplies {

    private static final Decoration MARKUP =
            new Decoration() {
                @Override
                public String quote(String text) {
                    return escaped(text);
                }
            };

    private SlackReplies() {}

    /** The outcome of a command. */
    static String of(Verb verb, String incidentId, Outcome outcome) {
        String incident = "INC-" + incidentId;
        return OutcomeWords.of(outcome, verb.done(incident), incident, "here").in(MARKUP);
    }

    /** What came of a report. */
    static String of(String title, Result result) {
        String incident = "INC-" + result.incidentId();
        return switch (result.outcome()) {
            case Outcome.Accepted _ ->
                    "%s is open: %s. The person on call is paged."
                            .formatted(incident, escaped(title));
            case Outcome.AlreadyDone(_, String explanation) ->
                    "It belongs to " + incident + ". " + escaped(explanation);
            case Outcome.Refused(_, String explanation) ->
                    "It belongs to " + incident + ". " + escaped(explanation);
            case Outcome.Pending _, Outcome.Undecided _ ->
                    "The report is stored; its incident will follow.";
            case Outcome.Unsent _ ->
                    "The report could not be stored: Leash cannot reach its log. Try again.";
            case Outcome.Crowded _ ->
                    "The report was refused: too many requests at once. Try again.";
        };
    }

    /**
     * Escapes Slack's markup. Without that, a report could mention a whole channel, or disguise a
     * link.
     */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
