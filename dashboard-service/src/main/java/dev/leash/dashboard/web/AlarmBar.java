package dev.leash.dashboard.web;

import java.util.List;

/**
 * Problems shown at the top of every page.
 *
 * @param alarms the most urgent first
 * @param seconds seconds after which the answer may change without any event, from 1
 */
public record AlarmBar(List<Alarm> alarms, long seconds) {

    /** No problems. */
    public static final AlarmBar NOTHING = new AlarmBar(List.of(), 3_600);
}
