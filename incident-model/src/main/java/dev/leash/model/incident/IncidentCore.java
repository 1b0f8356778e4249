package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bookkeeping of an incident that belongs to no facet.
 *
 * @param id number of the incident
 * @param openedAt when it was first reported
 * @param updatedAt time of its last event
 * @param sequence sequence of its last event
 * @param recentRequests ids of the last requests carried out, at most {@value #MAX_RECENT_REQUESTS}
 * @param unrecognisedSequence sequence of its last event that only a newer version knows; null when
 *     there is none
 */
public record IncidentCore(
        String id,
        Instant openedAt,
        Instant updatedAt,
        long sequence,
        List<String> recentRequests,
        @Nullable Long unrecognisedSequence) {

    /** Maximum number of requests remembered, to tell repeats from new requests. */
    public static final int MAX_RECENT_REQUESTS = 16;

    public IncidentCore {
        requireNonNull(id, "id");
        requireNonNull(openedAt, "openedAt");
        requireNonNull(updatedAt, "updatedAt");
        recentRequests = List.copyOf(recentRequests);
    }

    static IncidentCore begin(IncidentRecord opened) {
        return new IncidentCore(
                opened.incidentId(),
                opened.at(),
                opened.at(),
                opened.sequence(),
                List.of(opened.cause()),
                null);
    }

    /**
     * The core after one more event.
     *
     * @throws IllegalStateException when the event is not the next one of this incident
     */
    IncidentCore after(IncidentRecord recorded) {
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
