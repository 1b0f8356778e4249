package dev.leash.intake.act;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What became of a wish that may not have said for which incident it was.
 *
 * @param became what became of it
 * @param incidentId which incident it was for; null where nobody has said, and empty where none
 *     could be meant
 */
public record Answered(Became became, @Nullable String incidentId) {
    public Answered {
        requireNonNull(became, "became");
    }
}
