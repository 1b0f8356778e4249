package dev.leash.model.oncall;

import org.jspecify.annotations.Nullable;

/**
 * Where a schedule named somebody.
 *
 * @param scheduleId the schedule
 * @param version its version at the time
 * @param row the row of the sheet; null when no row named them
 * @param position which person of those on call then, from 1
 * @param layer the layer, such as {@value Layer#ROWS}; null when an override of the whole schedule
 *     named them, and in records of older versions
 * @param override the override that named them; null when the layer itself did
 */
public record ScheduleSource(
        String scheduleId,
        long version,
        @Nullable Integer row,
        int position,
        @Nullable String layer,
        @Nullable String override) {}
