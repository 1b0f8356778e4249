package dev.leash.model.oncall;

import org.jspecify.annotations.Nullable;

/**
 * Where a schedule named a person.
 *
 * @param scheduleId id of the schedule
 * @param version version of the schedule at the time
 * @param row number of the row in the sheet; null when no row named the person
 * @param position position among those on call, from 1
 * @param layer id of the layer, such as {@value Layer#ROWS}; null for an override of the whole
 *     schedule, and in records of older versions
 * @param override id of the override; null when the layer itself named the person
 */
public record ScheduleSource(
        String scheduleId,
        long version,
        @Nullable Integer row,
        int position,
        @Nullable String layer,
        @Nullable String override) {}
