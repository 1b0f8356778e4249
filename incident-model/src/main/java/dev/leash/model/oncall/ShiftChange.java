package dev.leash.model.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about their shift that somebody should be told.
 *
 * @param kind what
 * @param person whom
 * @param schedule of which schedule
 * @param zone on whose clocks the schedule is read
 * @param at when the shift begins, or when it ended
 * @param until when it ends; null when it has
 * @param people who is on call from then on, first to last; empty for nobody
 */
public record ShiftChange(
        Kind kind,
        String person,
        String schedule,
        ZoneId zone,
        Instant at,
        @Nullable Instant until,
        List<String> people) {

    /** What there is to be told. */
    public enum Kind {
        /** The shift begins soon. */
        AHEAD,
        /** The shift has begun. */
        BEGUN,
        /** The shift is over. */
        OVER,
        /** What only a newer version knows. */
        UNKNOWN
    }

    public ShiftChange {
        people = List.copyOf(people);
    }

    /** Whether the person is paged first from then on. */
    public boolean isFirst() {
        return !people.isEmpty() && people.getFirst().equals(person);
    }

    /** Whether the person is paged from then on, first or behind others. */
    public boolean isOnCall() {
        return people.contains(person);
    }
}
