package dev.leash.model.narrative;

import dev.leash.model.incident.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Narrative of one event, for people.
 *
 * @param tone look of the event
 * @param headline what happened
 * @param note text somebody wrote, of any length; null when nobody did
 * @param details what the event was based on, each a phrase of its own
 * @param actor who did it
 */
public record Narrative(
        Tone tone, Phrase headline, @Nullable String note, List<Phrase> details, Actor actor) {

    public Narrative {
        details = List.copyOf(details);
    }

    /**
     * All in one line: {@code Resolved (Alice in Slack)}. May contain line breaks where the note
     * does.
     */
    public Phrase sentence() {
        Phrase sentence =
                actor.kind() == Actor.Kind.LEASH
                        ? headline
                        : headline.then(" (").then(Phrases.of(actor)).then(")");
        if (note != null) {
            sentence = sentence.then(": ").quote(note);
        }
        for (Phrase detail : details) {
            sentence = sentence.then("; ").then(detail);
        }
        return sentence;
    }
}
