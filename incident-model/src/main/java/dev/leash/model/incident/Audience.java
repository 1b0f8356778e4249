package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who was paged for an incident or told of it.
 *
 * @param involved everybody who was paged, in order, at most the last {@value #MAX_INVOLVED}: whoever
 *     was paged before them hears no more of it
 * @param standIns who was told that nobody could be paged, at most the last {@value
 *     Directory#MAX_TOLD_WHEN_NOBODY}; null when nobody was
 * @param standInsHeard the number of the event that told the stand-ins that somebody has answered;
 *     null while they wait for that
 * @param toldNobody whether the stand-ins know that nobody can be found
 */
public record Audience(
        List<String> involved,
        @Nullable List<String> standIns,
        @Nullable Long standInsHeard,
        boolean toldNobody) {

    /** How many of those who were paged are kept in touch. */
    public static final int MAX_INVOLVED = 200;

    /** Nobody. */
    static final Audience NOBODY = new Audience(List.of(), null, null, false);

    public Audience {
        involved = List.copyOf(involved);
        standIns = standIns == null || standIns.isEmpty() ? null : List.copyOf(standIns);
        standInsHeard = standIns == null ? null : standInsHeard;
    }

    /** Everybody who was paged, and then the stand-ins. */
    public List<String> concerned() {
        return union(involved, standIns);
    }

    /** Whether the stand-ins have yet to hear that somebody answered, or hear it with that event. */
    public boolean standInsHearOf(long eventSequence) {
        return standInsHeard == null || standInsHeard == eventSequence;
    }

    /** Somebody is paged: when nobody can be found again, the stand-ins are told again. */
    Audience paged(List<String> people) {
        return new Audience(involved, standIns, standInsHeard, false).involving(people);
    }

    Audience involving(List<String> people) {
        Set<String> all = new LinkedHashSet<>(union(involved, people));
        Set<String> waiting = new LinkedHashSet<>(union(List.of(), standIns));
        people.forEach(waiting::remove);
        return new Audience(
                newest(all, Set.copyOf(people), MAX_INVOLVED),
                List.copyOf(waiting),
                standInsHeard,
                toldNobody);
    }

    /** Stand-ins are told. */
    Audience told(List<String> people) {
        if (people.isEmpty()) {
            return this;
        }
        Set<String> all = new LinkedHashSet<>(union(standIns, people));
        involved.forEach(all::remove);
        return new Audience(
                involved, newest(all, Set.of(), Directory.MAX_TOLD_WHEN_NOBODY), null, toldNobody);
    }

    /** Stand-ins are told that nobody can be found, unless they know. */
    Audience toldNobody(List<String> people) {
        return toldNobody || !people.isEmpty()
                ? new Audience(involved, standIns, standInsHeard, true).told(people)
                : this;
    }

    /** A stand-in who answers is one of those who have it; the others hear of it. */
    Audience answeredBy(String person, long eventSequence) {
        Audience answered =
                standIns != null && standIns.contains(person) ? involving(List.of(person)) : this;
        return answered.answered(eventSequence);
    }

    /** The stand-ins hear that it is answered, unless they have heard. */
    Audience answered(long eventSequence) {
        return standIns == null || standInsHeard != null
                ? this
                : new Audience(involved, standIns, eventSequence, toldNobody);
    }

    /** Whoever was paged before it was reopened; nobody waits to hear of an answer. */
    Audience startingOver() {
        return new Audience(involved, null, null, false);
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
}
