package dev.leash.model.oncall;

import java.time.Instant;
import java.util.Optional;

/** Answers who is on call. The first row that covers the instant wins; intervals are half-open. */
public final class OnCall {

    private OnCall() {}

    /** The shift in force; empty when no row covers the instant. */
    public static Optional<Shift> at(Schedule schedule, Instant instant) {
        return shift(new Spans(schedule), schedule, instant);
    }

    /** The first shift that begins after the instant; empty when there is none. */
    public static Optional<Shift> next(Schedule schedule, Instant instant) {
        Spans spans = new Spans(schedule);
        return spans.turns().tailMap(instant, false).entrySet().stream()
                .filter(turn -> turn.getValue().isPresent())
                .findFirst()
                .flatMap(turn -> shift(spans, schedule, turn.getKey()));
    }

    /** The row in force; empty when none covers the instant. */
    public static Optional<ScheduleRow> rowAt(Schedule schedule, Instant instant) {
        return schedule.rows().stream()
                .filter(row -> row.covers(instant, schedule.zone()))
                .findFirst();
    }

    private static Optional<Shift> shift(Spans spans, Schedule schedule, Instant instant) {
        return spans.at(instant)
                .map(
                        row ->
                                new Shift(
                                        row.number(),
                                        row.assignees(),
                                        row.from(schedule.zone()),
                                        spans.next(instant)
                                                .orElseGet(() -> row.until(schedule.zone()))));
    }
}
