package dev.leash.intake.twilio;

import dev.leash.model.incident.Verb;
import dev.leash.model.reply.AnswerHints;

/** Replies to people, short enough for a text message and fit to be spoken. */
final class Replies {

    /** To an unknown number; discloses nothing of anybody. */
    static final String STRANGER =
            "This number belongs to an automatic service, and your number is not registered with it.";

    /** To a number that may be known once the directory is read. */
    static final String NOT_READY = "Leash is starting. Please send it again in a moment.";

    private Replies() {}

    /** Which texts are understood. */
    static String help() {
        return AnswerHints.words(Verb.answers(), "12")
                + " with the number of your incident, or just ACK, RES or ESC if you have only one.";
    }
}
