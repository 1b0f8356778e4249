package dev.leash.model.incident;

import dev.leash.model.directory.Directory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * People who were paged for an incident or told of it.
 *
 * @param involved everybody who was paged, in order; only the last {@value #MAX_INVOLVED}, people
 *     before them get no further updates
 * @param standIns stand-ins who were told that nobody could be paged, at most the last {@value
 *     Directory#MAX_TOLD_WHEN_NOBODY}; null when none were
 * @param standInsHeard sequence of the event that told the stand-ins that somebody has answered;
 *     null while they wait for an answer
 * @param toldNobody whether the stand-ins were told that nobody can be found
 */
public record Audience(
        List<String> involved,
        @Nullable List<String> standIns,
        @Nullable Long standInsHeard,
        boolean toldNobody) {

    /** Maximum number of paged people who get updates. */
    public static final int MAX_INVOLVED = 200;

    /** The empty audience. */
    static final Audience NOBODY = new Audience(List.of(), null, null, false);

    public Audience {
        involved = List.copyOf(involved);
        standIns = standIns == null || standIns.isEmpty() ? null : List.copyOf(standIns);
        standInsHeard = standIns == null ? null : standInsHeard;
    }

    /** Everybody who was paged, followed by the stand-ins. */
    public List<String> concerned() {
        return union(involved, standIns);
    }

    /**
     * Whether the stand-ins still wait to be told of an answer, or are told by the event with that
     * sequence.
     */
    public boolean standInsHearOf(long eventSequence) {
        return standInsHeard == null || standInsHeard == eventSequence;
    }

    /**
     * The audience once people are paged. When nobody can be found afterwards, the stand-ins are
     * told again.
     */
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

    /** The audience once stand-ins are told. */
    Audience told(List<String> people) {
        if (people.isEmpty()) {
            return this;
        }
        Set<String> all = new LinkedHashSet<>(union(standIns, people));
        involved.forEach(all::remove);
        return new Audience(
                involved, newest(all, Set.of(), Directory.MAX_TOLD_WHEN_NOBODY), null, toldNobody);
    }

    /**
     * The audience once the stand-ins are told that nobody can be found; unchanged when they know.
     */
    Audience toldNobody(List<String> people) {
        return toldNobody || !people.isEmpty()
                ? new Audience(involved, standIns, standInsHeard, true).told(people)
                : this;
    }

    /**
     * The audience once a person has answered. A stand-in who answers becomes involved; the other
     * stand-ins are told.
     */
    Audience answeredBy(String person, long eventSequence) {
        Audience answered =
                standIns != null && standIns.contains(person) ? involving(List.of(person)) : this;
        return answered.answered(eventSequence);
    }

    /** The audience once the stand-ins are told of an answer; unchanged when they know. */
    Audience answered(long eventSequence) {
        return standIns == null || standInsHeard != null
                ? this
                : new Audience(involved, standIns, eventSequence, toldNobody);
    }

    /** The audience of a reopened incident: those paged before, and no stand-ins. */
    Audience startingOver() {
        return new Audience(involved, null, null, false);
    }

    private static List<String> union(@Nullable List<String> some, @Nullable List<String> others) {
        Set<String> all = new LinkedHashSet<>(some == null ? List.of() : some);
        all.addAll(others == null ? List.of() : others);
        return List.copyOf(all);
    }

    /** At most {@code atMost} people: the earliest are removed, except those in {@code staying}. */
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
