package dev.leash.intake.twilio;

import dev.leash.intake.act.Answered;
import dev.leash.intake.act.LateOutcomes;
import dev.leash.intake.act.Wish;
import dev.leash.intake.act.Wishes;
import dev.leash.intake.people.People;
import dev.leash.model.directory.Channel;
import dev.leash.model.directory.Contact;
import dev.leash.model.incident.Actor.Via;
import dev.leash.model.reply.Said;
import dev.leash.model.reply.TextReply;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers text messages. The author is the contact whose number it is. */
final class Texts {

    private final People people;
    private final Wishes wishes;
    private final LateOutcomes outcomes;
    private final Patience patience;

    Texts(People people, Wishes wishes, LateOutcomes outcomes, Patience patience) {
        this.people = people;
        this.wishes = wishes;
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
        String incidentId = wanted.incidentId();
        Consumer<Answered> late =
                answered ->
                        outcomes.tell(
                                sid,
                                author,
                                Channel.SMS,
                                Replies.of(
                                        answered.became(),
                                        wanted.wish(),
                                        incidentId == null ? answered.incidentId() : incidentId));
        if (incidentId == null) {
            Answered answered = wishes.ask(sid, author, Channel.SMS, wanted.wish(), late);
            return Replies.of(answered.became(), wanted.wish(), answered.incidentId());
        }
        Wish wish = new Wish(sid, author, Via.SMS, incidentId, Commands.of(wanted.wish()));
        return Replies.of(wishes.ask(wish, late), wanted.wish(), incidentId);
    }

    /** Two programs that answer each other would never end. */
    private Optional<String> chat(String from, String words) {
        return patience.lasts(from) ? Optional.of(words) : Optional.empty();
    }
}
