package dev.leash.model.oncall;

import java.time.Instant;
import java.util.List;

/**
 * People who are on call for a while instead of whom the layers of a schedule name.
 *
 * @param id its name, of which there is one in a schedule
 * @param from the first instant
 * @param until the first instant after it
 * @param people who is on call, first to last, from one to {@value ScheduleRow#MAX_ASSIGNEES}
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
