package dev.leash.sheets.preview;

import dev.leash.model.oncall.OnCall;
import dev.leash.model.oncall.Schedule;
import dev.leash.model.oncall.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who would be on call instead of whom. Pure.
 *
 * @param before the schedule in force; null when there is none
 * @param after the schedule an edit leads to; null when there is none
 */
record ShiftChanges(@Nullable Schedule before, @Nullable Schedule after) {

    /** How far ahead it looks. */
    static final Duration AHEAD = Duration.ofDays(28);

    /**
     * A stretch of time with other people on call.
     *
     * @param from its first instant
     * @param until the first instant after it
     * @param instead who is on call before the edit, first to last
     * @param people who would be
     */
    record Changed(Instant from, Instant until, List<String> instead, List<String> people) {}

    /** The stretches between now and {@link #AHEAD}, in order. */
    List<Changed> from(Instant now) {
        Instant end = now.plus(AHEAD);
        List<Changed> changes = new ArrayList<>();
        for (Instant at = now; at.isBefore(end); ) {
            Instant next = boundaryAfter(at, end);
            List<String> instead = at(before, at);
            List<String> people = at(after, at);
            if (!instead.equals(people)) {
                addOrExtend(changes, new Changed(at, next, instead, people));
            }
            at = next;
        }
        return List.copyOf(changes);
    }

    /** Who is on call at an instant, first to last; nobody where there is no schedule. */
    static List<String> at(@Nullable Schedule schedule, Instant at) {
        return Optional.ofNullable(schedule)
                .flatMap(one -> OnCall.at(one, at))
                .map(Shift::assignees)
                .orElse(List.of());
    }

    private Instant boundaryAfter(Instant at, Instant end) {
        TreeSet<Instant> boundaries = new TreeSet<>();
        boundaries.add(end);
        collect(before, at, boundaries);
        collect(after, at, boundaries);
        return boundaries.first();
    }

    private static void collect(
            @Nullable Schedule schedule, Instant at, TreeSet<Instant> boundaries) {
        if (schedule != null) {
            schedule.rows().stream()
                    .flatMap(
                            row ->
                                    List.of(row.from(schedule.zone()), row.until(schedule.zone()))
                                            .stream())
                    .filter(at::isBefore)
                    .forEach(boundaries::add);
        }
    }

    private static void addOrExtend(List<Changed> changes, Changed next) {
        Changed last = changes.isEmpty() ? null : changes.getLast();
        if (last != null
                && last.until().equals(next.from())
                && last.instead().equals(next.instead())
                && last.people().equals(next.people())) {
            changes.set(
                    changes.size() - 1,
                    new Changed(last.from(), next.until(), next.instead(), next.people()));
        } else {
            changes.add(next);
        }
    }
}
