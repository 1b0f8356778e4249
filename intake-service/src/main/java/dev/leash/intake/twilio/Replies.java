package dev.leash.intake.twilio;

import dev.leash.model.incident.Verb;
import dev.leash.model.reply.AnswerHints;

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
}
