package dev.leash.notifier.channel.twilio;

import dev.leash.model.incident.Verb;
import dev.leash.model.reply.AnswerHints;
import dev.leash.twilio.Twiml;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What happens when a call is answered. */
final class CallScript {

    private CallScript() {}

    /**
     * Says it twice, since nobody is awake the first time, and takes a key where one means
     * something. A machine that answers presses none.
     *
     * @param words what is said
     * @param answers what can be answered
     * @param digits where a key goes; empty when nobody would hear it
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
