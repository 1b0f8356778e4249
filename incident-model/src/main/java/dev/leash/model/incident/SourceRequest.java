package dev.leash.model.incident;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that the source of an alert asks of the incident of it.
 *
 * @param verb one of acknowledge, resolve, escalate, note and snooze
 * @param text text of a note; other verbs need none
 * @param seconds duration of a snooze; other verbs need none
 */
public record SourceRequest(Verb verb, @Nullable String text, @Nullable Long seconds) {

    private static final Set<Verb> ALLOWED =
            EnumSet.of(Verb.ACKNOWLEDGE, Verb.RESOLVE, Verb.ESCALATE, Verb.NOTE, Verb.SNOOZE);

    /** A request without text or duration. */
    public SourceRequest(Verb verb) {
        this(verb, null, null);
    }

    public SourceRequest {
        if (!ALLOWED.contains(verb)) {
            throw new IllegalArgumentException("a source cannot ask to " + verb.word());
        }
        if ((verb == Verb.NOTE && text == null) || (verb == Verb.SNOOZE && seconds == null)) {
            throw new IllegalArgumentException("a note needs a text, and a snooze its seconds");
        }
        var _ = command(verb, text, seconds);
    }

    /** A note. */
    public static SourceRequest note(String text) {
        return new SourceRequest(Verb.NOTE, text, null);
    }

    /** A snooze. */
    public static SourceRequest snooze(long seconds) {
        return new SourceRequest(Verb.SNOOZE, null, seconds);
    }

    /** The command to the incident. */
    public IncidentCommand command() {
        return command(verb, text, seconds);
    }

    private static IncidentCommand command(
            Verb verb, @Nullable String text, @Nullable Long seconds) {
        if (verb == Verb.NOTE && text != null) {
            return new IncidentCommand.AddNote(text);
        }
        return verb == Verb.SNOOZE && seconds != null
                ? new IncidentCommand.Snooze(seconds)
                : verb.command().orElseThrow();
    }
}
