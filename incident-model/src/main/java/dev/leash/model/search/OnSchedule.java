package dev.leash.model.search;

/**
 * Where a schedule named somebody.
 *
 * @param scheduleId the schedule
 * @param version its version at the time
 * @param row the row of its sheet
 * @param position which person of that row, from 1
 */
public record OnSchedule(String scheduleId, long version, int row, int position) {}
