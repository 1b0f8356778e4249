package dev.leash.notifier.channel.twilio;

import dev.leash.model.incident.Verb;
import dev.leash.model.reply.AnswerHints;
import dev.leash.twilio.Twiml;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** TwiML of an outgoing call. */
final class CallScript {

    private CallScript() {}

    /**
     * Says the words twice, since people wake up during the first time, and asks for a key where
     * one has a meaning. An answering machine presses none.
     *
     * @param words what is said
     * @param answers the possible answers
     * @param digits where Twilio reports the key; empty when Leash cannot be reached
     */
    static String of(String words, List<Verb> answers, Optional<URI> digits) {
        if (answers.isEmpty() || digits.isEmpty()) {
            return Twiml.sayTwice(words);
        }
        return Twiml.askForKey(
                words + " " + AnswerHints.keys(answers),
                digits.get(),
                "No key was pressed, so nothing was changed. Goodbye.");
    }
}
