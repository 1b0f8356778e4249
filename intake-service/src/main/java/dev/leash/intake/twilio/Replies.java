package dev.leash.intake.twilio;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.model.reply.AnswerHints;
import org.jspecify.annotations.Nullable;

/** What people are answered, in words short enough for a text message, and fit to be spoken. */
final class Replies {

    /** To somebody nobody knows; it tells nothing of anybody. */
    static final String STRANGER =
            "This number belongs to an automatic service that does not know yours.";

    /** To somebody who asks before everybody is known. */
    static final String NOT_READY = "Leash is just starting. Please send it again in a moment.";

    private Replies() {}

    /** What can be texted. */
    static String help() {
        return AnswerHints.words(Verb.answers(), "12")
                + " with the number of your incident, or just ACK, RES or ESC when you have only one.";
    }

    /**
     * What became of what somebody asked.
     *
     * @param incidentId of which incident; null when nobody has said
     */
    static String of(Outcome outcome, Verb verb, @Nullable String incidentId) {
        return switch (outcome) {
            case Outcome.Accepted _ -> done(verb, incidentId);
            case Outcome.AlreadyDone(_, String explanation) -> explanation;
            case Outcome.Refused(_, String explanation) -> explanation;
            case Outcome.Pending(boolean isFollowed) ->
                    isFollowed
                            ? "Leash has noted it, and is slow to act on it just now. You will get a text message when it has."
                            : "Leash has noted it, and is slow to act on it just now.";
            case Outcome.Undecided _ ->
                    "What you answered%s was noted, and nothing has become of it yet. Please send it again."
                            .formatted(incidentId == null ? "" : " for incident " + incidentId);
            case Outcome.Unsent _, Outcome.Crowded _ ->
                    "Leash could not note it just now. Please try again in a minute.";
        };
    }

    private static String done(Verb verb, @Nullable String incidentId) {
        return verb.doneShortly(incidentId == null ? "The incident" : "Incident " + incidentId);
    }
}
