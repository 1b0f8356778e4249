package dev.leash.intake.twilio;

import dev.leash.model.incident.Outcome;
import dev.leash.model.incident.Verb;
import dev.leash.model.narrative.Decoration;
import dev.leash.model.narrative.OutcomeWords;
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
        String incident = incidentId == null ? null : "incident " + incidentId;
        String done = verb.doneShortly(incidentId == null ? "The incident" : "Incident " + incidentId);
        return OutcomeWords.of(outcome, done, incident, "in a text message").in(Decoration.PLAIN);
    }
}
