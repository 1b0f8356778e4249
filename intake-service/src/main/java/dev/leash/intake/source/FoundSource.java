package dev.leash.intake.source;

import dev.leash.model.source.AlertSource;

/** The alert source of a key. */
public sealed interface FoundSource {

    /** There is one of that format, enabled or not. */
    record Known(AlertSource source) implements FoundSource {}

    /** No source of that format has the key. */
    record Unknown() implements FoundSource {}

    /** The configuration is not read yet; the request is to be sent again. */
    record NotReady() implements FoundSource {}
}
