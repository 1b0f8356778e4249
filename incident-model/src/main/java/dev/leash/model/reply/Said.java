package dev.leash.model.reply;

import dev.leash.model.incident.Verb;
import org.jspecify.annotations.Nullable;

/** What a text message comes to. */
public sealed interface Said {

    /**
     * Something is wanted.
     *
     * @param verb what
     * @param incidentId of which incident, a decimal number; null when that was not said
     */
    record Wanted(Verb verb, @Nullable String incidentId) implements Said {}

    /** What can be said is asked for. */
    record Help() implements Said {}

    /**
     * It is about whether text messages are wanted at all: {@code STOP}, {@code START} and the
     * like. That is between the person and the provider, and never a command.
     */
    record Consent() implements Said {}

    /** None of these. */
    record Unclear() implements Said {}
}
