package dev.leash.model.oncall;

import java.time.Instant;
import java.util.List;

/**
 * Override: people on call for a while in place of those the layers name.
 *
 * @param id id of the override, unique within a schedule
 * @param from first instant
 * @param until first instant after it
 * @param people who is on call, in order, from one to {@value ScheduleRow#MAX_ASSIGNEES}
 */
public record ScheduleOverride(String id, Instant from, Instant until, List<String> people) {
    public ScheduleOverride {
        people = List.copyOf(people);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "override '%s' ends %s; it has to end after it begins, %s"
                            .formatted(id, until, from));
        }
        if (people.isEmpty() || people.size() > ScheduleRow.MAX_ASSIGNEES) {
            throw new IllegalArgumentException(
                    "override '%s' names %d people; from 1 to %d are allowed"
                            .formatted(id, people.size(), ScheduleRow.MAX_ASSIGNEES));
        }
    }
}
