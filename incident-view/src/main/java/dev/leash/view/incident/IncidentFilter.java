package dev.leash.view.incident;

import dev.leash.model.incident.State;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted.
 *
 * @param states in one of these states; none means none
 * @param severities of a severity with one of these ids; none means none, null means any
 * @param words what their number, title, source, owner or labels contain; empty for any
 * @param openedFrom reported at this instant or later; null for any
 * @param openedUntil reported before this instant; null for any
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

    /** The longest search, in characters; what is beyond is not looked at. */
    public static final int MAX_WORDS_LENGTH = 200;

    public IncidentFilter {
        states = Set.copyOf(states);
        severities = severities == null ? null : Set.copyOf(severities);
        words =
                words.length() <= MAX_WORDS_LENGTH
                        ? words.strip()
                        : words.substring(0, MAX_WORDS_LENGTH).strip();
    }

    /** Those in some states that contain some words. */
    public static IncidentFilter of(Set<State> states, String words) {
        return new IncidentFilter(states, null, words, null, null, null, null);
    }
}
