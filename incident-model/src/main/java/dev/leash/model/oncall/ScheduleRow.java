package dev.leash.model.oncall;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One row of a schedule: these people, from the start until the last whole minute, on the clocks of
 * the schedule's zone.
 *
 * @param number the row of the sheet it came from; 2 is the first below the header
 * @param start when it begins
 * @param lastMinute the last minute that belongs to it: 23:59 lasts until midnight
 * @param assignees who is on call, first to last, at least one
 */
public record ScheduleRow(
        int number, LocalDateTime start, LocalDateTime lastMinute, List<String> assignees) {

    /** The most people of one row. */
    public static final int MAX_ASSIGNEES = 100;

    public ScheduleRow {
        requireNonNull(start, "start");
        requireNonNull(lastMinute, "lastMinute");
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

    /** The same row with other names for its people; whoever comes to be there twice is once. */
    ScheduleRow calling(UnaryOperator<String> names) {
        List<String> called = assignees.stream().map(names).distinct().toList();
        return called.equals(assignees) ? this : new ScheduleRow(number, start, lastMinute, called);
    }

    /** The first instant that belongs to this row. */
    public Instant from(ZoneId zone) {
        return WallClock.first(start, zone);
    }

    /** The first instant that no longer belongs to this row. */
    public Instant until(ZoneId zone) {
        return WallClock.endOfMinute(lastMinute, zone);
    }

    /** Whether the instant belongs to this row. */
    public boolean covers(Instant instant, ZoneId zone) {
        return !instant.isBefore(from(zone)) && instant.isBefore(until(zone));
    }
}
