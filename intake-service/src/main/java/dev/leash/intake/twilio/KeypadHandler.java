package dev.leash.intake.twilio;

import dev.leash.intake.act.LateOutcomes;
import dev.leash.intake.act.UserCommands;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.incident.Verb;
import dev.leash.model.reply.AnswerHints;
import dev.leash.twilio.Callbacks;
import dev.leash.twilio.Twiml;
import dev.leash.wire.callback.AttemptTag;
import dev.leash.wire.reply.CommandClient.Result;
import java.util.Optional;

/**
 * Answers keys that are pressed on a call. The author is the contact who was called, as long as the
 * number is still theirs.
 *
 * @param people finds the contact
 * @param commands gives commands
 * @param outcomes sends, as a text message, an outcome that is known only after the call
 * @param callbacks the address of the next key
 */
record KeypadHandler(
        DirectoryCache people,
        UserCommands commands,
        LateOutcomes outcomes,
        Optional<Callbacks> callbacks) {

    private static final int MAX_ASKED = 3;

    /**
     * TwiML with what Twilio does next.
     *
     * @param tag the attempt that made the call
     * @param asked how often a key was asked for
     * @param callSid Twilio's id of the call
     * @param called the number that was called
     * @param pressed the key
     */
    String answer(AttemptTag tag, int asked, String callSid, String called, String pressed) {
        Optional<Contact> author =
                people.contact(tag.delivery().person())
                        .filter(contact -> called.equals(contact.phone()));
        if (author.isEmpty()) {
            return Twiml.say(people.isReady() ? Replies.STRANGER : Replies.NOT_READY);
        }
        return Verb.ofKey(pressed)
                .map(verb -> Twiml.say(ask(author.get(), tag, callSid, verb)))
                .orElseGet(() -> askAgain(tag, asked));
    }

    private String ask(Contact author, AttemptTag tag, String callSid, Verb verb) {
        String incidentId = tag.delivery().incidentId();
        String messageId = callSid + "/" + verb.key();
        Result result =
                commands.ask(
                        messageId,
                        author,
                        Via.VOICE,
                        incidentId,
                        null,
                        verb,
                        late ->
                                outcomes.tell(
                                        messageId,
                                        author.id(),
                                        Channel.SMS,
                                        LateOutcomes.words(late.outcome(), verb, incidentId)));
        return LateOutcomes.words(result.outcome(), verb, incidentId) + " Goodbye.";
    }

    private String askAgain(AttemptTag tag, int asked) {
        String goodbye = "Nothing was changed. Goodbye.";
        return callbacks
                .filter(_ -> asked < MAX_ASKED)
                .flatMap(urls -> urls.digits(tag, asked + 1))
                .map(
                        next ->
                                Twiml.askForKey(
                                        "That key has no meaning here. "
                                                + AnswerHints.keys(Verb.answers()),
                                        next,
                                        goodbye))
                .orElseGet(() -> Twiml.say(goodbye));
    }
}
