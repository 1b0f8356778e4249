package dev.leash.model.oncall;

import java.time.Instant;
import java.util.List;

/**
 * How far the people of a schedule were told of their shifts.
 *
 * @param schedule the schedule's name
 * @param version the version of it that was looked at
 * @param asOf until when, this instant included
 * @param onCall who was on call then, first to last
 * @param reminded the shifts still ahead of which somebody was told
 */
public record ShiftWatch(
        String schedule, long version, Instant asOf, List<String> onCall, List<Reminded> reminded) {

    /**
     * A shift of which somebody was told before it begins.
     *
     * @param person who
     * @param at when it begins
     */
    public record Reminded(String person, Instant at) {}

    public ShiftWatch {
        onCall = List.copyOf(onCall);
        reminded = List.copyOf(reminded);
    }
}
