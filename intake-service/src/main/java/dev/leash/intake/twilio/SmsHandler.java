package dev.leash.intake.twilio;

import dev.leash.intake.act.LateOutcomes;
import dev.leash.intake.act.UserCommands;
import dev.leash.intake.people.DirectoryCache;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.reply.TextReading;
import dev.leash.model.reply.TextReply;
import dev.leash.wire.reply.CommandClient.Result;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers text messages. The author is the contact with the sender's number. */
final class SmsHandler {

    private final DirectoryCache people;
    private final UserCommands commands;
    private final LateOutcomes outcomes;
    private final ReplyRateLimit patience;

    SmsHandler(
            DirectoryCache people,
            UserCommands commands,
            LateOutcomes outcomes,
            ReplyRateLimit patience) {
        this.people = people;
        this.commands = commands;
        this.outcomes = outcomes;
        this.patience = patience;
    }

    /**
     * The reply to a message; empty when there is none.
     *
     * @param sid Twilio's id of the message
     * @param from the number it came from
     * @param body its text
     */
    Optional<String> answer(String sid, String from, String body) {
        TextReading said = TextReply.read(body);
        Optional<Contact> author = people.contactByPhone(from);
        if (said instanceof TextReading.Consent) {
            return Optional.empty();
        }
        if (author.isEmpty()) {
            return chat(from, people.isReady() ? Replies.STRANGER : Replies.NOT_READY);
        }
        return switch (said) {
            case TextReading.Wanted wanted -> Optional.of(ask(sid, author.get(), wanted));
            case TextReading.Help _, TextReading.Unclear _ -> chat(from, Replies.help());
            case TextReading.Consent _ -> Optional.empty();
        };
    }

    private String ask(String sid, Contact author, TextReading.Wanted wanted) {
        String named = wanted.incidentId();
        Consumer<Result> late =
                known -> outcomes.tell(sid, author.id(), Channel.SMS, words(known, wanted));
        Result result =
                named == null
                        ? commands.ask(sid, author, Channel.SMS, wanted.verb(), late)
                        : commands.ask(sid, author, Via.SMS, named, null, wanted.verb(), late);
        return words(result, wanted);
    }

    private static String words(Result result, TextReading.Wanted wanted) {
        String named = wanted.incidentId();
        return LateOutcomes.words(
                result.outcome(), wanted.verb(), named == null ? result.incidentId() : named);
    }

    /** Rate limited, since two programs that answer each other would never stop. */
    private Optional<String> chat(String from, String words) {
        return patience.lasts(from) ? Optional.of(words) : Optional.empty();
    }
}
