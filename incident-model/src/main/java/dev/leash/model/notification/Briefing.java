package dev.leash.model.notification;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of an incident.
 *
 * @param title what is broken, in one line
 * @param details everything that was reported
 * @param severity how bad
 * @param source who reported it
 * @param openedAt when
 * @param owner who has it; null when nobody has
 * @param escalateAt when the next rung is due; null when none is
 */
public record Briefing(
        String title,
        String details,
        Severity severity,
        String source,
        Instant openedAt,
        @Nullable String owner,
        @Nullable Instant escalateAt) {
    public Briefing {
        requireNonNull(title, "title");
        requireNonNull(details, "details");
        requireNonNull(severity, "severity");
        requireNonNull(source, "source");
        requireNonNull(openedAt, "openedAt");
    }
}
