package dev.leash.model.narrative;

import dev.leash.model.incident.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Story of one event, for people.
 *
 * @param tone how it looks
 * @param headline what happened
 * @param note what somebody wrote, at whatever length; null when nobody did
 * @param details what it rested on, each a phrase of its own
 * @param actor who did it
 */
public record Narrative(
        Tone tone, Phrase headline, @Nullable String note, List<Phrase> details, Actor actor) {

    public Narrative {
        details = List.copyOf(details);
    }

    /** All of it in one line, as far as what was written is: {@code Resolved (Alice in Slack)}. */
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
