package dev.leash.model.narrative;

import dev.leash.model.incident.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request, for whoever asked, and never more than is known. Short enough for a text
 * message, and fit to be spoken.
 */
public final class OutcomeWords {

    private OutcomeWords() {}

    /**
     * What became of it.
     *
     * @param done what is said when it was done
     * @param incident of which incident; null when it is about none, or nobody has said
     * @param where they hear of what is known only later, such as {@code in Slack}
     */
    public static Phrase of(Outcome outcome, String done, @Nullable String incident, String where) {
        String about = incident == null ? "" : " for " + incident;
        return switch (outcome) {
            case Outcome.Accepted _ -> Phrase.of(done);
            case Outcome.AlreadyDone(_, String explanation) -> unchanged(explanation);
            case Outcome.Refused(_, String explanation) -> unchanged(explanation);
            case Outcome.Pending(boolean isFollowed) ->
                    Phrase.of("It was sent" + about + ", and nobody has answered yet.")
                            .then(isFollowed ? " What becomes of it is told " + where + "." : "");
            case Outcome.Undecided _ ->
                    Phrase.of(
                            "It was sent"
                                    + about
                                    + ", and nothing has become of it yet. Try again.");
            case Outcome.Unsent _ ->
                    Phrase.of(
                            "It could not be sent"
                                    + about
                                    + ": Leash cannot reach its log. Try again; if it got through after all, nothing happens twice.");
            case Outcome.Crowded _ ->
                    Phrase.of(
                            "It could not be sent"
                                    + about
                                    + ": too many are asking at once. Try again.");
        };
    }

    private static Phrase unchanged(String explanation) {
        return Phrase.of("Nothing was changed. ").quote(explanation);
    }
}
