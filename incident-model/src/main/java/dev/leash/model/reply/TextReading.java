package dev.leash.model.reply;

import dev.leash.model.incident.Verb;
import org.jspecify.annotations.Nullable;

/** Interpretation of a text message. */
public sealed interface TextReading {

    /**
     * A command.
     *
     * @param verb the verb
     * @param incidentId number of the incident, in decimal; null when the message names none
     */
    record Wanted(Verb verb, @Nullable String incidentId) implements TextReading {}

    /** A request for help. */
    record Help() implements TextReading {}

    /**
     * Opting in or out of text messages: {@code STOP}, {@code START} and the like. Handled between
     * the person and the provider; never a command.
     */
    record Consent() implements TextReading {}

    /** None of these. */
    record Unclear() implements TextReading {}
}
