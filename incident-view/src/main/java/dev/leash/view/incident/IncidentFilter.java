package dev.leash.view.incident;

import dev.leash.model.incident.State;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filter of incidents.
 *
 * @param states wanted states; an empty set matches nothing
 * @param severities ids of the wanted severities; an empty set matches nothing, null everything
 * @param words text contained in number, title, source, owner or labels; empty for any
 * @param openedFrom opened at this instant or later; null for any
 * @param openedUntil opened before this instant; null for any
 * @param updatedFrom changed at this instant or later; null for any
 * @param updatedUntil changed before this instant; null for any
 */
public record IncidentFilter(
        Set<State> states,
        @Nullable Set<String> severities,
        String words,
        @Nullable Instant openedFrom,
        @Nullable Instant openedUntil,
        @Nullable Instant updatedFrom,
        @Nullable Instant updatedUntil) {

    /** The longest search text, in characters; text beyond it is ignored. */
    public static final int MAX_WORDS_LENGTH = 200;

    public IncidentFilter {
        states = Set.copyOf(states);
        severities = severities == null ? null : Set.copyOf(severities);
        words =
                words.length() <= MAX_WORDS_LENGTH
                        ? words.strip()
                        : words.substring(0, MAX_WORDS_LENGTH).strip();
    }

    /** Incidents in some states that contain some words. */
    public static IncidentFilter of(Set<State> states, String words) {
        return new IncidentFilter(states, null, words, null, null, null, null);
    }
}
