package dev.leash.intake.twilio;

import dev.leash.intake.act.LateOutcomes;
import dev.leash.intake.act.UserCommands;
import dev.leash.intake.people.People;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.reply.Said;
import dev.leash.model.reply.TextReply;
import dev.leash.wire.reply.CommandClient.Result;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers text messages. The author is the contact whose number it is. */
final class Texts {

    private final People people;
    private final UserCommands commands;
    private final LateOutcomes outcomes;
    private final Patience patience;

    Texts(People people, UserCommands commands, LateOutcomes outcomes, Patience patience) {
        this.people = people;
        this.commands = commands;
        this.outcomes = outcomes;
        this.patience = patience;
    }

    /**
     * What is answered to a message; empty for silence.
     *
     * @param sid what Twilio calls it
     * @param from the number it came from
     * @param body what it says
     */
    Optional<String> answer(String sid, String from, String body) {
        Said said = TextReply.read(body);
        Optional<Contact> author = people.contactByPhone(from);
        if (said instanceof Said.Consent) {
            return Optional.empty();
        }
        if (author.isEmpty()) {
            return chat(from, people.isReady() ? Replies.STRANGER : Replies.NOT_READY);
        }
        return switch (said) {
            case Said.Wanted wanted -> Optional.of(ask(sid, author.get(), wanted));
            case Said.Help _, Said.Unclear _ -> chat(from, Replies.help());
            case Said.Consent _ -> Optional.empty();
        };
    }

    private String ask(String sid, Contact author, Said.Wanted wanted) {
        String named = wanted.incidentId();
        Consumer<Result> late =
                known -> outcomes.tell(sid, author.id(), Channel.SMS, words(known, wanted));
        Result result =
                named == null
                        ? commands.ask(sid, author, Channel.SMS, wanted.verb(), late)
                        : commands.ask(
                                sid,
                                author,
                                Via.SMS,
                                named,
                                null,
                                wanted.verb(),
                                late);
        return words(result, wanted);
    }

    private static String words(Result result, Said.Wanted wanted) {
        String named = wanted.incidentId();
        return LateOutcomes.words(
                result.outcome(), wanted.verb(), named == null ? result.incidentId() : named);
    }

    /** Two programs that answer each other would never end. */
    private Optional<String> chat(String from, String words) {
        return patience.lasts(from) ? Optional.of(words) : Optional.empty();
    }
}
