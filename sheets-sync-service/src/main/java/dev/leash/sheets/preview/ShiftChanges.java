package dev.leash.sheets.preview;

import dev.leash.model.oncall.FinalSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Difference of two schedules. Pure.
 *
 * @param before the schedule in force
 * @param after the schedule after an edit
 */
record ShiftChanges(FinalSchedule before, FinalSchedule after) {

    /** How far ahead schedules are compared. */
    static final Duration AHEAD = Duration.ofDays(28);

    /**
     * A span with other people on call.
     *
     * @param from its first instant
     * @param until the first instant after it
     * @param instead who is on call before the edit, first to last
     * @param people who is on call after the edit
     */
    record Changed(Instant from, Instant until, List<String> instead, List<String> people) {}

    /** The spans between now and {@link #AHEAD}, in order. */
    List<Changed> from(Instant now) {
        Instant end = now.plus(AHEAD);
        NavigableSet<Instant> edges = new TreeSet<>(List.of(now, end));
        edges.addAll(before.changes(now, end));
        edges.addAll(after.changes(now, end));
        return edges.headSet(end).stream()
                .map(
                        at ->
                                new Changed(
                                        at,
                                        edges.tailSet(at, false).first(),
                                        before.peopleAt(at),
                                        after.peopleAt(at)))
                .filter(stretch -> !stretch.instead().equals(stretch.people()))
                .toList();
    }
}
