package dev.leash.model.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers who is on call. The first row that covers the instant wins; intervals are half-open. */
public final class OnCall {

    private OnCall() {}

    /** The shift in force; empty when no row covers the instant. */
    public static Optional<Shift> at(Schedule schedule, Instant instant) {
        return rowAt(schedule, instant).map(row -> shift(schedule, row, instant));
    }

    /** The first shift that begins after the instant; empty when there is none. */
    public static Optional<Shift> next(Schedule schedule, Instant instant) {
        Optional<ScheduleRow> current = rowAt(schedule, instant);
        return boundariesAfter(schedule, instant)
                .filter(boundary -> !rowAt(schedule, boundary).equals(current))
                .flatMap(boundary -> at(schedule, boundary).stream())
                .findFirst();
    }

    /** The stretches between two instants that no row covers. */
    public static List<Gap> gaps(Schedule schedule, Instant from, Instant until) {
        List<Gap> gaps = new ArrayList<>();
        Instant at = from;
        while (at.isBefore(until)) {
            Instant boundary =
                    boundariesAfter(schedule, at).findFirst().filter(until::isAfter).orElse(until);
            if (rowAt(schedule, at).isEmpty()) {
                addOrExtend(gaps, new Gap(at, boundary));
            }
            at = boundary;
        }
        return List.copyOf(gaps);
    }

    /**
     * A stretch of time with nobody on call.
     *
     * @param from its first instant
     * @param until the first instant after it
     */
    public record Gap(Instant from, Instant until) {}

    private static void addOrExtend(List<Gap> gaps, Gap gap) {
        if (!gaps.isEmpty() && gaps.getLast().until().equals(gap.from())) {
            gaps.add(new Gap(gaps.removeLast().from(), gap.until()));
        } else {
            gaps.add(gap);
        }
    }

    /** The row in force; empty when none covers the instant. */
    public static Optional<ScheduleRow> rowAt(Schedule schedule, Instant instant) {
        return schedule.rows().stream()
                .filter(row -> row.covers(instant, schedule.zone()))
                .findFirst();
    }

    private static Shift shift(Schedule schedule, ScheduleRow row, Instant instant) {
        Instant until =
                boundariesAfter(schedule, instant)
                        .filter(boundary -> !rowAt(schedule, boundary).equals(Optional.of(row)))
                        .findFirst()
                        .orElseGet(() -> row.until(schedule.zone()));
        return new Shift(row.number(), row.assignees(), row.from(schedule.zone()), until);
    }

    private static Stream<Instant> boundariesAfter(Schedule schedule, Instant instant) {
        ZoneId zone = schedule.zone();
        return schedule.rows().stream()
                .flatMap(row -> Stream.of(row.from(zone), row.until(zone)))
                .filter(instant::isBefore)
                .distinct()
                .sorted();
    }
}
