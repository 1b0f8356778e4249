package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an incident whatever its state.
 *
 * @param id its number
 * @param report what is broken, as first reported
 * @param path the escalation path it was opened with
 * @param openedAt when it was first reported
 * @param updatedAt when its last event happened
 * @param sequence the number of its last event
 * @param stateSequence the number of the event that last gave it to somebody, or ended or began it
 * @param reopenedSequence the number of the event that last reopened it; null when none has
 * @param place the last rung that was paged; the first, before any was
 * @param nextPlace the first rung, when somebody has it whom no rung has paged, and none was paged
 *     before; null when the next is the one after {@code place}
 * @param pageSequence the sequence of the event that last assigned it; 0 before the first
 * @param involved everybody who was paged or told, in order
 * @param undeliverable who could not be reached since the last deadline
 * @param toldNobody whether the stand-ins know that nobody can be found
 * @param recentRequests the last requests that were carried out, at most {@value
 *     #MAX_RECENT_REQUESTS}
 * @param unrecognisedSequence the number of its last event that only a newer version knows; null
 *     when there is none
 */
public record History(
        String id,
        Report report,
        EscalationPath path,
        Instant openedAt,
        Instant updatedAt,
        long sequence,
        long stateSequence,
        @Nullable Long reopenedSequence,
        Place place,
        @Nullable Place nextPlace,
        long pageSequence,
        List<String> involved,
        Set<String> undeliverable,
        boolean toldNobody,
        List<String> recentRequests,
        @Nullable Long unrecognisedSequence) {

    /** How many requests are remembered, to tell a repeat from a new one. */
    public static final int MAX_RECENT_REQUESTS = 16;

    public History {
        requireNonNull(id, "id");
        requireNonNull(report, "report");
        requireNonNull(path, "path");
        requireNonNull(openedAt, "openedAt");
        requireNonNull(updatedAt, "updatedAt");
        requireNonNull(place, "place");
        involved = List.copyOf(involved);
        undeliverable = Set.copyOf(undeliverable);
        recentRequests = List.copyOf(recentRequests);
    }

    static History begin(Recorded recorded, IncidentEvent.Opened opened) {
        return new History(
                recorded.incidentId(),
                opened.report(),
                opened.path(),
                recorded.at(),
                recorded.at(),
                recorded.sequence(),
                recorded.sequence(),
                null,
                Place.FIRST,
                null,
                0,
                List.of(),
                Set.of(),
                false,
                List.of(recorded.cause()),
                null);
    }

    /** The same, one event later. */
    History after(Recorded recorded) {
        return new History(
                id,
                report,
                path,
                openedAt,
                recorded.at(),
                recorded.sequence(),
                changesState(recorded.event()) ? recorded.sequence() : stateSequence,
                recorded.event() instanceof IncidentEvent.Reopened
                        ? Long.valueOf(recorded.sequence())
                        : reopenedSequence,
                place,
                nextPlace,
                pageSequence,
                involved,
                undeliverable,
                toldNobody,
                recorded.actor().kind() == Actor.Kind.LEASH
                        ? recentRequests
                        : remember(recorded.cause()),
                recorded.event() instanceof IncidentEvent.Unrecognised
                        ? Long.valueOf(recorded.sequence())
                        : unrecognisedSequence);
    }

    /** Whether something happened to it of which this version knows nothing but that it did. */
    public boolean isPartlyUnknown() {
        return unrecognisedSequence != null;
    }

    /** Whether a rung was paged since it was opened, or reopened. */
    public boolean anyRungPaged() {
        return pageSequence > 0 && nextPlace == null;
    }

    /** The rung to page next; empty at the end of the last round. */
    public Optional<Place> nextRung() {
        return anyRungPaged() ? path.after(place) : Optional.of(Place.FIRST);
    }

    /** The rung to page next, going round again at the end of the last round. */
    Place nextRungOrAround() {
        return anyRungPaged() ? path.afterOrAround(place) : Place.FIRST;
    }

    /** Somebody is paged; by a rung, or because they took it, were given it, or had it. */
    History paged(Place newPlace, List<String> people, boolean newPass, boolean byRung) {
        Set<String> stillUndeliverable = newPass ? Set.of() : undeliverable;
        Place next = byRung || anyRungPaged() ? null : Place.FIRST;
        return with(newPlace, next, sequence, involving(people), stillUndeliverable, false);
    }

    History told(List<String> people) {
        return with(place, nextPlace, pageSequence, involving(people), undeliverable, toldNobody);
    }

    History toldNobody(List<String> people) {
        return with(place, nextPlace, pageSequence, involving(people), undeliverable, true);
    }

    History couldNotReach(String person, List<String> people) {
        Set<String> more = new LinkedHashSet<>(undeliverable);
        more.add(person);
        return with(place, nextPlace, pageSequence, involving(people), more, toldNobody);
    }

    History startingOver() {
        return with(Place.FIRST, null, 0, involved, Set.of(), false);
    }

    private History with(
            Place newPlace,
            @Nullable Place newNextPlace,
            long newPage,
            List<String> newInvolved,
            Set<String> newUndeliverable,
            boolean newToldNobody) {
        return new History(
                id,
                report,
                path,
                openedAt,
                updatedAt,
                sequence,
                stateSequence,
                reopenedSequence,
                newPlace,
                newNextPlace,
                newPage,
                newInvolved,
                newUndeliverable,
                newToldNobody,
                recentRequests,
                unrecognisedSequence);
    }

    private static boolean changesState(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.Attached _,
                    IncidentEvent.Renotified _,
                    IncidentEvent.Noted _,
                    IncidentEvent.NobodyFound _,
                    IncidentEvent.Failed _,
                    IncidentEvent.PathExhausted _,
                    IncidentEvent.Undeliverable _,
                    IncidentEvent.Unrecognised _ ->
                    false;
            case IncidentEvent.Opened _,
                    IncidentEvent.Assigned _,
                    IncidentEvent.Acknowledged _,
                    IncidentEvent.Snoozed _,
                    IncidentEvent.Resolved _,
                    IncidentEvent.Reopened _ ->
                    true;
        };
    }

    private List<String> involving(List<String> people) {
        Set<String> all = new LinkedHashSet<>(involved);
        all.addAll(people);
        return List.copyOf(all);
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
