package dev.leash.model.narrative;

import dev.leash.model.incident.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Sentences for the outcome of a request, which claim no more than is known. Short enough for a
 * text message, and fit to be spoken.
 */
public final class OutcomeWords {

    private OutcomeWords() {}

    /**
     * The sentence for an outcome.
     *
     * @param done sentence for a request that was carried out
     * @param incident number of the incident; null when there is none, or it is unknown
     * @param where channel on which an outcome that is decided later is told, such as {@code in
     *     Slack}
     */
    public static Phrase of(Outcome outcome, String done, @Nullable String incident, String where) {
        String about = incident == null ? "" : " for " + incident;
        return switch (outcome) {
            case Outcome.Accepted _ -> Phrase.of(done);
            case Outcome.AlreadyDone(_, String explanation) -> unchanged(explanation);
            case Outcome.Refused(_, String explanation) -> unchanged(explanation);
            case Outcome.Pending(boolean isFollowed) ->
                    Phrase.of("It was sent" + about + ", but the outcome is not known yet.")
                            .then(isFollowed ? " The outcome will follow " + where + "." : "");
            case Outcome.Undecided _ ->
                    Phrase.of("It was sent" + about + ", but it is not decided yet. Try again.");
            case Outcome.Unsent _ ->
                    Phrase.of(
                            "It could not be sent"
                                    + about
                                    + ": Leash cannot reach its log. Try again; it takes effect only once, even if the first attempt got through.");
            case Outcome.Crowded _ ->
                    Phrase.of(
                            "It could not be sent"
                                    + about
                                    + ": too many requests at once. Try again.");
        };
    }

    private static Phrase unchanged(String explanation) {
        return Phrase.of("Nothing was changed. ").quote(explanation);
    }
}
