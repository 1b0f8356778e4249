package dev.leash.model.incidentio;

import static java.util.Objects.requireNonNull;

import dev.leash.model.incident.History;
import dev.leash.model.incident.Incident;
import dev.leash.model.incident.State;
import dev.leash.model.incident.TestPage;
import dev.leash.model.severity.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of an incident has a place in its shape.
 *
 * @param id its number
 * @param title what is broken, in one line
 * @param summary everything that was said of it
 * @param source who reported it
 * @param state its state
 * @param severity how bad it is
 * @param owner who has it; null when nobody has
 * @param openedAt when it was first reported
 * @param updatedAt when its last event happened
 * @param nextAt when something happens by itself; null when nothing does
 * @param sequence the number of its last event
 * @param test whether it is a test page
 */
public record Told(
        String id,
        String title,
        String summary,
        String source,
        State state,
        Severity severity,
        @Nullable String owner,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant nextAt,
        long sequence,
        boolean test) {
    public Told {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(summary, "summary");
        requireNonNull(source, "source");
        requireNonNull(state, "state");
        requireNonNull(severity, "severity");
        requireNonNull(openedAt, "openedAt");
        requireNonNull(updatedAt, "updatedAt");
    }

    /** An incident with a summary of its own. */
    public static Told of(Incident.Known incident, String summary) {
        History history = incident.history();
        return new Told(
                history.id(),
                history.report().title(),
                summary,
                history.report().source(),
                incident.state(),
                history.report().severity(),
                incident.owner().orElse(null),
                history.openedAt(),
                history.updatedAt(),
                incident.nextDeadline().orElse(null),
                history.sequence(),
                TestPage.isTest(history.path()));
    }
}
