package dev.leash.model.incident;

import static java.util.Objects.requireNonNull;

import dev.leash.model.directory.Directory;
import dev.leash.model.escalation.EscalationPath;
import dev.leash.model.escalation.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an incident whatever its state.
 *
 * @param id its number
 * @param report what is broken, as first reported, {@linkplain Report#brief in brief}
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
 * @param involved everybody who was paged, in order, at most the last {@value #MAX_INVOLVED}: whoever
 *     was paged before them hears no more of it
 * @param standIns who was told that nobody could be paged, at most the last {@value
 *     Directory#MAX_TOLD_WHEN_NOBODY}; null when nobody was
 * @param standInsHeard the number of the event that told the stand-ins that somebody has answered;
 *     null while they wait for that
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
        @Nullable List<String> standIns,
        @Nullable Long standInsHeard,
        Set<String> undeliverable,
        boolean toldNobody,
        List<String> recentRequests,
        @Nullable Long unrecognisedSequence) {

    /** How many of those who were paged are kept in touch. */
    public static final int MAX_INVOLVED = 200;

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
        standIns = standIns == null || standIns.isEmpty() ? null : List.copyOf(standIns);
        undeliverable = Set.copyOf(undeliverable);
        recentRequests = List.copyOf(recentRequests);
    }

    static History begin(Recorded recorded, IncidentEvent.Opened opened) {
        return new History(
                recorded.incidentId(),
                opened.report().brief(),
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
                null,
                null,
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
                recorded.event() instanceof IncidentEvent.Transition
                        ? recorded.sequence()
                        : stateSequence,
                recorded.event() instanceof IncidentEvent.Reopened
                        ? Long.valueOf(recorded.sequence())
                        : reopenedSequence,
                place,
                nextPlace,
                pageSequence,
                involved,
                standIns,
                standInsHeard,
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

    /** Everybody who was paged, and then the stand-ins. */
    public List<String> concerned() {
        return union(involved, standIns);
    }

    /** Somebody is paged; by a rung, or because they took it, were given it, or had it. */
    History paged(Place newPlace, List<String> people, boolean newPass, boolean byRung) {
        Set<String> stillUndeliverable = newPass ? Set.of() : undeliverable;
        Place next = byRung || anyRungPaged() ? null : Place.FIRST;
        return with(newPlace, next, sequence, stillUndeliverable, false).involving(people);
    }

    /** Whether the stand-ins have yet to hear that somebody answered, or hear it with that event. */
    public boolean standInsHearOf(long eventSequence) {
        return standInsHeard == null || standInsHeard == eventSequence;
    }

    /** Stand-ins are told. */
    History told(List<String> people) {
        if (people.isEmpty()) {
            return this;
        }
        Set<String> all = new LinkedHashSet<>(union(standIns, people));
        involved.forEach(all::remove);
        return withPeople(involved, newest(all, Set.of(), Directory.MAX_TOLD_WHEN_NOBODY), null);
    }

    History toldNobody(List<String> people) {
        return with(place, nextPlace, pageSequence, undeliverable, true).told(people);
    }

    History couldNotReach(String person, List<String> people) {
        Set<String> more = new LinkedHashSet<>(undeliverable);
        more.add(person);
        return with(place, nextPlace, pageSequence, more, toldNobody).told(people);
    }

    /** A stand-in who answers is one of those who have it; the others hear of it. */
    History answeredBy(String person) {
        History answered =
                standIns != null && standIns.contains(person) ? involving(List.of(person)) : this;
        return answered.answered();
    }

    /** The stand-ins hear that it is answered, unless they have heard. */
    History answered() {
        return standIns == null || standInsHeard != null
                ? this
                : withPeople(involved, standIns, sequence);
    }

    History startingOver() {
        return with(Place.FIRST, null, 0, Set.of(), false).withPeople(involved, List.of(), null);
    }

    private History with(
            Place newPlace,
            @Nullable Place newNextPlace,
            long newPage,
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
                involved,
                standIns,
                standInsHeard,
                newUndeliverable,
                newToldNobody,
                recentRequests,
                unrecognisedSequence);
    }

    private History withPeople(
            List<String> newInvolved, List<String> newStandIns, @Nullable Long newHeard) {
        return new History(
                id,
                report,
                path,
                openedAt,
                updatedAt,
                sequence,
                stateSequence,
                reopenedSequence,
                place,
                nextPlace,
                pageSequence,
                newInvolved,
                newStandIns,
                newStandIns.isEmpty() ? null : newHeard,
                undeliverable,
                toldNobody,
                recentRequests,
                unrecognisedSequence);
    }

    History involving(List<String> people) {
        Set<String> all = new LinkedHashSet<>(union(involved, people));
        Set<String> waiting = new LinkedHashSet<>(union(List.of(), standIns));
        people.forEach(waiting::remove);
        return withPeople(
                newest(all, Set.copyOf(people), MAX_INVOLVED),
                List.copyOf(waiting),
                standInsHeard);
    }

    private static List<String> union(
            @Nullable List<String> some, @Nullable List<String> others) {
        Set<String> all = new LinkedHashSet<>(some == null ? List.of() : some);
        all.addAll(others == null ? List.of() : others);
        return List.copyOf(all);
    }

    /** Without the first, as far as there are too many; some stay in any case. */
    private static List<String> newest(Set<String> all, Set<String> staying, int atMost) {
        long leaving = Math.max(0, all.size() - atMost);
        Set<String> left =
                all.stream()
                        .filter(person -> !staying.contains(person))
                        .limit(leaving)
                        .collect(Collectors.toSet());
        return all.stream().filter(person -> !left.contains(person)).toList();
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
