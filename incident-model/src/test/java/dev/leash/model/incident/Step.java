package dev.leash.model.incident;

import dev.leash.model.directory.InMemoryDirectory;
import java.time.Duration;
import java.util.function.Consumer;

/** What may happen next in a random life. What depends on the incident is looked up in its turn. */
sealed interface Step {

    /** How much of the incident the asker has seen. */
    enum Seen {
        NOTHING,
        THE_OPENING,
        ALL_BUT_THE_LAST,
        EVERYTHING
    }

    /** Somebody asks for something. */
    record Ask(Actor actor, IncidentCommand command, Seen seen) implements Step {}

    /** The request before comes once more. */
    record AskAgain() implements Step {}

    /** The armed deadline is proposed so late; early when that is negative. */
    record Due(Duration late) implements Step {}

    /** The deadline before is proposed once more. */
    record DueAgain() implements Step {}

    /** Somebody who was paged could not be reached, counted from the assignee. */
    record PageFails(int person) implements Step {}

    /** A page from before could not be delivered. */
    record OldPageFails(String person, long pageSequence) implements Step {}

    /** Time passes; the clock is set back when that is negative. */
    record Pass(Duration time) implements Step {}

    /** Somebody edits the directory. */
    record Edit(String description, Consumer<InMemoryDirectory> change) implements Step {
        @Override
        public String toString() {
            return description;
        }
    }
}
