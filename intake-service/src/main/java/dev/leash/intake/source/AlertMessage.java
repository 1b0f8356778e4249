package dev.leash.intake.source;

import dev.leash.model.incident.SourceRequest;

/** Something that an alert source says of one alert, whatever its format. */
public sealed interface AlertMessage {

    /** What the source calls the alert, in any length; equal keys mean the same alert. */
    String dedupKey();

    /** It is broken. */
    record Fire(String dedupKey, AlertContent content) implements AlertMessage {}

    /** It is over. */
    record Resolve(String dedupKey, AlertContent content) implements AlertMessage {}

    /** Its incident is to be acknowledged, noted, or the like. */
    record Ask(String dedupKey, SourceRequest request) implements AlertMessage {}
}
