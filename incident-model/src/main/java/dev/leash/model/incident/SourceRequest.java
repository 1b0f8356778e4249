package dev.leash.model.incident;

import org.jspecify.annotations.Nullable;

/**
 * Something that the source of an alert asks of the incident of it.
 *
 * @param action what it asks; {@code UNKNOWN} also for a note without a text and a snooze without its
 *     seconds
 * @param text text of a note; other actions need none
 * @param seconds duration of a snooze; other actions need none
 */
public record SourceRequest(Action action, @Nullable String text, @Nullable Long seconds) {

    /** What a source can ask for. */
    public enum Action {
        /** Acknowledge the incident. */
        ACKNOWLEDGE,
        /** Resolve the incident. */
        RESOLVE,
        /** Page the next level. */
        ESCALATE,
        /** Add a note. */
        NOTE,
        /** Snooze the incident. */
        SNOOZE,
        /** What only a newer version knows. It is refused. */
        UNKNOWN
    }

    /** A request without text or duration. */
    public SourceRequest(Action action) {
        this(action, null, null);
    }

    public SourceRequest {
        if ((action == Action.NOTE && text == null) || (action == Action.SNOOZE && seconds == null)) {
            action = Action.UNKNOWN;
        }
        var _ = command(action, text, seconds);
    }

    /** A note. */
    public static SourceRequest note(String text) {
        return new SourceRequest(Action.NOTE, text, null);
    }

    /** A snooze. */
    public static SourceRequest snooze(long seconds) {
        return new SourceRequest(Action.SNOOZE, null, seconds);
    }

    /** The command to the incident. */
    public IncidentCommand command() {
        return command(action, text, seconds);
    }

    private static IncidentCommand command(
            Action action, @Nullable String text, @Nullable Long seconds) {
        return switch (action) {
            case ACKNOWLEDGE -> new IncidentCommand.Acknowledge();
            case RESOLVE -> new IncidentCommand.Resolve();
            case ESCALATE -> Verb.ESCALATE.command().orElseThrow();
            case NOTE ->
                    text == null ? unknown() : new IncidentCommand.AddNote(text);
            case SNOOZE ->
                    seconds == null ? unknown() : new IncidentCommand.Snooze(seconds);
            case UNKNOWN -> unknown();
        };
    }

    private static IncidentCommand unknown() {
        return new IncidentCommand.Unrecognised("source_request");
    }
}
