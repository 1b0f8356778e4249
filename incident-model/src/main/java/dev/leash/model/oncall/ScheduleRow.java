package dev.leash.model.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One row of a schedule: these people, from the start until the last whole minute, on the clocks of
 * the schedule's zone.
 *
 * @param number the row of the sheet it came from; 2 is the first below the header
 * @param start when it begins
 * @param lastMinute the last minute that belongs to it: 23:59 lasts until midnight
 * @param assignees who is on call, first to last, at least one
 * @param keptUntil of a row that is no longer in the sheet and stays for a while, the first instant
 *     at which it no longer does; null for one that is in the sheet
 */
public record ScheduleRow(
        int number,
        LocalDateTime start,
        LocalDateTime lastMinute,
        List<String> assignees,
        @Nullable Instant keptUntil) {

    /** The most people of one row. */
    public static final int MAX_ASSIGNEES = 100;

    public ScheduleRow {
        assignees = List.copyOf(assignees);
        if (number < 1) {
            throw new IllegalArgumentException("row number is " + number + "; rows count from 1");
        }
        if (lastMinute.isBefore(start)) {
            throw new IllegalArgumentException(
                    "row %d ends %s, before it starts %s".formatted(number, lastMinute, start));
        }
        if (assignees.isEmpty() || assignees.size() > MAX_ASSIGNEES) {
            throw new IllegalArgumentException(
                    "row %d has %d assignees; from 1 to %d are allowed"
                            .formatted(number, assignees.size(), MAX_ASSIGNEES));
        }
    }

    /** A row of a sheet. */
    public ScheduleRow(
            int number, LocalDateTime start, LocalDateTime lastMinute, List<String> assignees) {
        this(number, start, lastMinute, assignees, null);
    }

    /** The same row, calling each person by another name. */
    ScheduleRow naming(UnaryOperator<String> names) {
        return new ScheduleRow(
                number, start, lastMinute, assignees.stream().map(names).toList(), keptUntil);
    }

    /** The same row, which is no longer in the sheet; one that is kept already stays as it is. */
    ScheduleRow kept(Instant until) {
        return keptUntil != null
                ? this
                : new ScheduleRow(number, start, lastMinute, assignees, until);
    }

    /** The same row as it was in the sheet. */
    ScheduleRow written() {
        return keptUntil == null ? this : new ScheduleRow(number, start, lastMinute, assignees);
    }

    String layer() {
        return keptUntil == null ? Layer.ROWS : Layer.KEPT;
    }

    /** The first instant that belongs to this row. */
    Instant from(ZoneId zone) {
        return WallClock.first(start, zone);
    }

    /** The first instant that no longer belongs to this row. */
    Instant until(ZoneId zone) {
        Instant end = WallClock.endOfMinute(lastMinute, zone);
        return keptUntil != null && keptUntil.isBefore(end) ? keptUntil : end;
    }
}
