package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bookkeeping of an incident, whatever its facets say.
 *
 * @param id its number
 * @param openedAt when it was first reported
 * @param updatedAt when its last event happened
 * @param sequence the number of its last event
 * @param recentRequests the last requests that were carried out, at most {@value
 *     #MAX_RECENT_REQUESTS}
 * @param unrecognisedSequence the number of its last event that only a newer version knows; null
 *     when there is none
 */
public record IncidentCore(
        String id,
        Instant openedAt,
        Instant updatedAt,
        long sequence,
        List<String> recentRequests,
        @Nullable Long unrecognisedSequence) {

    /** How many requests are remembered, to tell a repeat from a new one. */
    public static final int MAX_RECENT_REQUESTS = 16;

    public IncidentCore {
        requireNonNull(id, "id");
        requireNonNull(openedAt, "openedAt");
        requireNonNull(updatedAt, "updatedAt");
        recentRequests = List.copyOf(recentRequests);
    }

    static IncidentCore begin(Recorded opened) {
        return new IncidentCore(
                opened.incidentId(),
                opened.at(),
                opened.at(),
                opened.sequence(),
                List.of(opened.cause()),
                null);
    }

    /**
     * The same, one event later.
     *
     * @throws IllegalStateException when it is not the next event of this incident
     */
    IncidentCore after(Recorded recorded) {
        if (!id.equals(recorded.incidentId()) || recorded.sequence() != sequence + 1) {
            throw recorded.impossible(
                    "expected incident %s, sequence %d".formatted(id, sequence + 1));
        }
        return new IncidentCore(
                id,
                openedAt,
                recorded.at(),
                recorded.sequence(),
                recorded.actor().kind() == Actor.Kind.LEASH
                        ? recentRequests
                        : remember(recorded.cause()),
                recorded.event() instanceof IncidentEvent.Unrecognised
                        ? Long.valueOf(recorded.sequence())
                        : unrecognisedSequence);
    }

    private List<String> remember(String request) {
        if (recentRequests.contains(request)) {
            return recentRequests;
        }
        List<String> requests = new ArrayList<>(recentRequests);
        requests.add(request);
        int first = Math.max(0, requests.size() - MAX_RECENT_REQUESTS);
        return requests.subList(first, requests.size());
    }
}
