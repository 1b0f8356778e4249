package dev.leash.intake.twilio;

import dev.leash.model.incident.Outcome;
import dev.leash.model.notification.Answer.Wish;
import dev.leash.model.reply.CommandWord;
import java.util.List;
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
        return CommandWord.hint(List.of(CommandWord.values()), "12")
                + " with the number of your incident, or just ACK, RES or ESC when you have only one.";
    }

    /**
     * What became of a wish.
     *
     * @param incidentId of which incident; null when nobody has said
     */
    static String of(Outcome outcome, Wish wish, @Nullable String incidentId) {
        return switch (outcome) {
            case Outcome.Accepted _ -> done(wish, incidentId);
            case Outcome.AlreadyDone(_, String explanation) -> explanation;
            case Outcome.Refused(_, String explanation) -> explanation;
            case Outcome.Pending(boolean isFollowed) ->
                    isFollowed
                            ? "Leash has noted it, and is slow to act on it just now. You will get a text message when it has."
                            : "Leash has noted it, and is slow to act on it just now.";
            case Outcome.Undecided _ ->
                    "What you answered%s was noted, and nothing has become of it yet. Please send it again."
                            .formatted(incidentId == null ? "" : " for incident " + incidentId);
            case Outcome.Unsent _, Outcome.Crowded _ ->
                    "Leash could not note it just now. Please try again in a minute.";
        };
    }

    private static String done(Wish wish, @Nullable String incidentId) {
        String incident = incidentId == null ? "The incident" : "Incident " + incidentId;
        return switch (wish) {
            case ACKNOWLEDGE -> incident + " is yours now.";
            case RESOLVE -> incident + " is resolved.";
            case ESCALATE -> incident + " goes on to the next person.";
            case UNKNOWN -> "It is done.";
        };
    }
}
