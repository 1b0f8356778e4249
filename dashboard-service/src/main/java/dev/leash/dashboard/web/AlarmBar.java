package dev.leash.dashboard.web;

import java.util.List;

/**
 * What must not be missed.
 *
 * @param alarms the most urgent first
 * @param seconds after how long it may be different without anything having happened, from 1
 */
public record AlarmBar(List<Alarm> alarms, long seconds) {

    /** A bar without anything to say. */
    public static final AlarmBar NOTHING = new AlarmBar(List.of(), 3_600);
}
