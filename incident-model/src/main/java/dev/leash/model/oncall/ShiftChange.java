package dev.leash.model.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Change of a shift that a person should be told of.
 *
 * @param kind kind of change
 * @param person id of the contact
 * @param schedule id of the schedule
 * @param zone time zone of the schedule
 * @param at when the shift begins, or when it ended
 * @param until when the shift ends; null when it has ended
 * @param people who is on call from then on, in order; empty for nobody
 */
public record ShiftChange(
        Kind kind,
        String person,
        String schedule,
        ZoneId zone,
        Instant at,
        @Nullable Instant until,
        List<String> people) {

    /** Kind of change. */
    public enum Kind {
        /** The shift begins soon. */
        AHEAD,
        /** The shift has begun. */
        BEGUN,
        /** The shift has ended. */
        OVER,
        /** Value that only a newer version knows. */
        UNKNOWN
    }

    public ShiftChange {
        people = List.copyOf(people);
    }

    /** Whether the person is paged first from then on. */
    public boolean isFirst() {
        return !people.isEmpty() && people.getFirst().equals(person);
    }

    /** Whether the person is on call from then on, first or behind others. */
    public boolean isOnCall() {
        return people.contains(person);
    }
}
