package dev.leash.model.oncall;

import java.time.Instant;
import java.util.List;

/**
 * State of shift notifications for one schedule.
 *
 * @param schedule id of the schedule
 * @param version version of the schedule at the last look
 * @param asOf instant up to which changes were told, inclusive
 * @param onCall who was on call then, in order
 * @param reminded reminders sent for shifts that have not begun
 */
public record ShiftWatch(
        String schedule, long version, Instant asOf, List<String> onCall, List<Reminded> reminded) {

    /**
     * Reminder of a shift that was sent before it begins.
     *
     * @param person id of the contact
     * @param at when the shift begins
     */
    public record Reminded(String person, Instant at) {}

    public ShiftWatch {
        onCall = List.copyOf(onCall);
        reminded = List.copyOf(reminded);
    }
}
