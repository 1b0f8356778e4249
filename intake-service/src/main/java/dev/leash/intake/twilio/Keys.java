package dev.leash.intake.twilio;

import dev.leash.intake.act.LateOutcomes;
import dev.leash.intake.act.UserCommands;
import dev.leash.intake.people.People;
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
 * Answers keys that are pressed on a call. The author is the contact who was called, as long as it
 * is still their number.
 *
 * @param people who they are
 * @param commands asks for what they want
 * @param outcomes tells what is known only when the call is over, in a text message
 * @param callbacks where the next key goes
 */
record Keys(
        People people, UserCommands commands, LateOutcomes outcomes, Optional<Callbacks> callbacks) {

    private static final int MAX_ASKED = 3;

    /**
     * What Twilio does next.
     *
     * @param tag the attempt whose call it is
     * @param asked how often a key was asked for
     * @param callSid what Twilio calls the call
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
                                        "That key means nothing here. "
                                                + AnswerHints.keys(Verb.answers()),
                                        next,
                                        goodbye))
                .orElseGet(() -> Twiml.say(goodbye));
    }
}
