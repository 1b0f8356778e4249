package dev.leash.model.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Row of a schedule: these people are on call from the start through the last minute, in the time
 * zone of the schedule.
 *
 * @param number number of the row in the sheet; 2 is the first below the header
 * @param start local time at which it begins
 * @param lastMinute last minute that belongs to it: 23:59 lasts until midnight
 * @param assignees who is on call, in order, at least one
 * @param keptUntil end of the time for which a row removed from the sheet is kept; null for a row
 *     that is in the sheet
 */
public record ScheduleRow(
        int number,
        LocalDateTime start,
        LocalDateTime lastMinute,
        List<String> assignees,
        @Nullable Instant keptUntil) {

    /** Maximum number of people in one row. */
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

    /** A row that is in the sheet. */
    public ScheduleRow(
            int number, LocalDateTime start, LocalDateTime lastMinute, List<String> assignees) {
        this(number, start, lastMinute, assignees, null);
    }

    /** The same row with people renamed. */
    ScheduleRow naming(UnaryOperator<String> names) {
        return new ScheduleRow(
                number, start, lastMinute, assignees.stream().map(names).toList(), keptUntil);
    }

    /**
     * The same row as one that was removed from the sheet and is kept; unchanged when it is kept
     * already.
     */
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

    /** First instant of this row. */
    Instant from(ZoneId zone) {
        return WallClock.first(start, zone);
    }

    /** First instant after this row. */
    Instant until(ZoneId zone) {
        Instant end = WallClock.endOfMinute(lastMinute, zone);
        return keptUntil != null && keptUntil.isBefore(end) ? keptUntil : end;
    }
}
